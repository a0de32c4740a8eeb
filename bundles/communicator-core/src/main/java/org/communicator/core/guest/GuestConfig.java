package org.communicator.core.guest;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What guests may, in {@code etc/org.communicator.core.guest.cfg}. */
@ObjectClassDefinition(name = "Communicator: guests", description = "Clients who write and read in the guest app")
public @interface GuestConfig {

    /** The PID, which also names the file. */
    String PID = "org.communicator.core.guest";

    @AttributeDefinition(name = "Address of the app", description = "Of the guest app; invitations are links to it then")
    String app_url() default "";

    @AttributeDefinition(name = "Invitations", description = "Hours that an invitation can be used, 1 to 720")
    int invitation_hours() default 72;

    @AttributeDefinition(name = "Sessions", description = "Days that an app stays open without being used, 1 to 365")
    int session_days() default 90;

    @AttributeDefinition(name = "Names of staff", description = "What guests see of who wrote: none, first or full")
    String staff_names() default "first";
}
