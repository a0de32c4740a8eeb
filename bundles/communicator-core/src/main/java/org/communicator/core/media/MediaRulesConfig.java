package org.communicator.core.media;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What may be attached, file {@code etc/org.communicator.core.media.cfg}. */
@ObjectClassDefinition(name = "Communicator attachments")
public @interface MediaRulesConfig {

    /** The PID. */
    String PID = "org.communicator.core.media";

    @AttributeDefinition(name = "SMS", description = "A policy: business-mms, guest-images, files or texts-only. Toll-free"
            + " numbers and short codes carry texts only unless they are named below.")
    String sms() default "business-mms";

    @AttributeDefinition(name = "Push", description = "A policy.")
    String push() default "guest-images";

    @AttributeDefinition(name = "Email", description = "A policy.")
    String email() default "files";

    @AttributeDefinition(name = "Among staff", description = "A policy.")
    String internal() default "files";

    @AttributeDefinition(name = "Numbers", description = "Numbers of ours with a policy of their own, such as"
            + " +12025550100=guest-images, separated by commas.")
    String numbers() default "";
}
