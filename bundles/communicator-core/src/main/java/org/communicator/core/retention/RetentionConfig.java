package org.communicator.core.retention;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How long what is kept, file {@code etc/org.communicator.core.retention.cfg}. Zero keeps for ever. */
@ObjectClassDefinition(name = "Communicator retention")
public @interface RetentionConfig {

    /** The PID. */
    String PID = "org.communicator.core.retention";

    @AttributeDefinition(name = "Messages in days", min = "0", max = "36500",
            description = "What clients write and what staff write to them.")
    int messages_days() default 0;

    @AttributeDefinition(name = "Confirmations and campaigns in days", min = "0", max = "36500",
            description = "What programs write to clients.")
    int programs_days() default 0;

    @AttributeDefinition(name = "Chats in days", min = "0", max = "36500", description = "What staff write to one another.")
    int chats_days() default 0;

    @AttributeDefinition(name = "Notes in days", min = "0", max = "36500", description = "Internal notes on conversations.")
    int notes_days() default 0;

    @AttributeDefinition(name = "Activity in days", min = "0", max = "36500",
            description = "What happened to conversations: assigned, transferred, closed.")
    int activity_days() default 0;

    @AttributeDefinition(name = "Audit log in days", min = "0", max = "36500", description = "Who did what.")
    int audit_days() default 0;
}
