package org.communicator.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the core, file {@code etc/org.communicator.core.cfg}. */
@ObjectClassDefinition(name = "Communicator core")
public @interface CoreConfig {

    /** The PID. */
    String PID = "org.communicator.core";

    @AttributeDefinition(name = "Context window in days", min = "1", max = "365",
            description = "A client's message answers the newest message that was sent to the client within this time.")
    int context_window_days() default 30;

    @AttributeDefinition(name = "Messages in flight", min = "1", max = "24",
            description = "How many messages are handed to providers at the same time.")
    int relay_in_flight() default 16;

    @AttributeDefinition(name = "Lease in seconds", min = "20", max = "600",
            description = "After a crash, messages that were being sent are looked at again after this time.")
    int relay_lease_seconds() default 30;

    @AttributeDefinition(name = "Give up after hours", min = "1", max = "720",
            description = "A message that could not be handed to its provider for so long has failed.")
    int relay_give_up_hours() default 24;

    @AttributeDefinition(name = "Hours that answers are kept", min = "1", max = "720",
            description = "A request that is repeated with its Idempotency-Key within this time gets its first answer.")
    int requests_kept_hours() default 48;
}
