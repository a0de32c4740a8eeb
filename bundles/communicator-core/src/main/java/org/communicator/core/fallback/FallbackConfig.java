package org.communicator.core.fallback;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * What follows when a message does not arrive, file {@code etc/org.communicator.core.fallback.cfg}. Lists are separated
 * by commas; an empty list switches a step off.
 */
@ObjectClassDefinition(name = "Communicator fallback")
public @interface FallbackConfig {

    /** The PID. */
    String PID = "org.communicator.core.fallback";

    @AttributeDefinition(name = "After push", description = "The channels that a push notification is replaced by.")
    String push_then() default "SMS, EMAIL";

    @AttributeDefinition(name = "After SMS", description = "The channels that a text is replaced by.")
    String sms_then() default "EMAIL";

    @AttributeDefinition(name = "After email", description = "The channels that a mail is replaced by.")
    String email_then() default "";

    @AttributeDefinition(name = "Causes", description = "Of ADDRESS, DEVICE, NETWORK, CONTENT, REFUSED and OURS: where the"
            + " cause of a failure must lie for a message to be replaced.")
    String causes() default "ADDRESS, DEVICE, NETWORK, REFUSED, OURS";

    @AttributeDefinition(name = "Kinds of messages", description = "Of STAFF_MESSAGE, CONFIRMATION and CAMPAIGN.")
    String kinds() default "STAFF_MESSAGE, CONFIRMATION";

    @AttributeDefinition(name = "Minutes of silence after push", min = "0", max = "10080", description = "A notification"
            + " of whose arrival nobody has told for so long is replaced; 0: never.")
    int push_silence_minutes() default 0;

    @AttributeDefinition(name = "Minutes of silence after SMS", min = "0", max = "10080", description = "A text of whose"
            + " arrival nobody has told for so long is replaced; 0: never.")
    int sms_silence_minutes() default 0;
}
