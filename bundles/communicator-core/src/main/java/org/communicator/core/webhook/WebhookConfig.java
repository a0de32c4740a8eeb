package org.communicator.core.webhook;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of webhooks out, file {@code etc/org.communicator.core.webhook.cfg}. */
@ObjectClassDefinition(name = "Communicator webhooks", description = "How deliveries to other programs are repeated")
public @interface WebhookConfig {

    /** The PID. */
    String PID = "org.communicator.core.webhook";

    @AttributeDefinition(name = "Give up after hours", min = "1", max = "720",
            description = "A delivery that did not get through for so long is not tried any more.")
    int give_up_hours() default 24;

    @AttributeDefinition(name = "Pause after hours", min = "1", max = "720",
            description = "A webhook none of whose deliveries got through for so long is switched off.")
    int pause_after_hours() default 72;

    @AttributeDefinition(name = "Kept days", min = "1", max = "365",
            description = "Deliveries are forgotten after this time, whatever has become of them.")
    int kept_days() default 30;
}
