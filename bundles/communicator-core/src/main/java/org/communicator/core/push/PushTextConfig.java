package org.communicator.core.push;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What notifications show, in {@code etc/org.communicator.core.push.cfg}. */
@ObjectClassDefinition(name = "Communicator: what notifications show")
public @interface PushTextConfig {

    /** The PID, which also names the file. */
    String PID = "org.communicator.core.push";

    @AttributeDefinition(name = "Text for clients",
            description = "Whether a client's notification shows the message, also on a locked screen")
    boolean clients_show_text() default true;

    @AttributeDefinition(name = "Without the text", description = "What a client's notification says then")
    String clients_without_text() default "You have a new message.";

    @AttributeDefinition(name = "Text for staff", description = "Whether a notification for staff shows the message")
    boolean staff_show_text() default false;
}
