package org.communicator.core.time;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Configuration of what depends on the time of day, file {@code etc/org.communicator.core.time.cfg}. Lists are
 * separated by commas. A setting that says so can also be given for one location, with the location's id behind its name.
 */
@ObjectClassDefinition(name = "Communicator time")
public @interface TimeConfig {

    /** The PID. */
    String PID = "org.communicator.core.time";

    @AttributeDefinition(name = "Quiet hours begin", description = "By the recipient's clock.")
    String quiet_hours_from() default "21:00";

    @AttributeDefinition(name = "Quiet hours end", description = "The same as the beginning: there are none.")
    String quiet_hours_until() default "08:00";

    @AttributeDefinition(name = "Kinds of messages that are held in quiet hours",
            description = "Of CONFIRMATION, CAMPAIGN and STAFF_MESSAGE; or none.")
    String quiet_hours_kinds() default "CONFIRMATION, CAMPAIGN";

    @AttributeDefinition(name = "Minutes that a client counts as awake", min = "0", max = "720",
            description = "So long after the client wrote, staff are not held back by quiet hours.")
    int quiet_hours_awake_minutes() default 60;

    @AttributeDefinition(name = "Holidays", description = "Days on which locations stay closed, such as 2026-12-25. Also"
            + " for one location, in addition.")
    String holidays() default "";

    @AttributeDefinition(name = "Answer after hours", description = "Sent when a client writes while the location is"
            + " closed. {location} and {opens} are filled in. Empty: none. Also for one location, instead.")
    String after_hours_text() default "";

    @AttributeDefinition(name = "Hours between two answers after hours to one client", min = "1", max = "168")
    int after_hours_pause_hours() default 12;

    @AttributeDefinition(name = "Words that only say yes", description = "Such a message to a confirmation gets no answer"
            + " after hours.")
    String after_hours_yes() default "YES, YEP, YEAH, Y, OK, OKAY, K, SURE, CONFIRM, CONFIRMED, C, THANKS, THANK YOU,"
            + " YES THANKS, YES THANK YOU, SI, CLARO, VALE, CONFIRMO, CONFIRMADO, DE ACUERDO, GRACIAS, SI GRACIAS, \uD83D\uDC4D";
}
