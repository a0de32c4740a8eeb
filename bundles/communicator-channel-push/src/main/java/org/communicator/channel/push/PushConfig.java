package org.communicator.channel.push;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator says of the channel, in {@code etc/org.communicator.channel.push.cfg}. */
@ObjectClassDefinition(name = "Communicator: push", description = "Notifications through Firebase and Web Push")
public @interface PushConfig {

    /** The PID, which also names the file. */
    String PID = "org.communicator.channel.push";

    @AttributeDefinition(name = "Service account", type = AttributeType.PASSWORD,
            description = "JSON of Firebase's service account, or the path of its file; empty = no Firebase")
    String firebase_service_account() default "";

    @AttributeDefinition(name = "Firebase URL", description = "Of Firebase, or of what stands in for it")
    String firebase_base_url() default "https://fcm.googleapis.com";

    @AttributeDefinition(name = "VAPID public key", description = "65 bytes in base64url; empty = no Web Push")
    String vapid_public_key() default "";

    @AttributeDefinition(name = "VAPID private key", description = "32 bytes in base64url", type = AttributeType.PASSWORD)
    String vapid_private_key() default "";

    @AttributeDefinition(name = "VAPID subject", description = "How push services reach you: mailto: or https:")
    String vapid_subject() default "";

    @AttributeDefinition(name = "Web Push anywhere",
            description = "Whether browsers may name endpoints of plain http and of addresses that are not public")
    boolean webpush_anywhere() default false;

    @AttributeDefinition(name = "Time to live", description = "Hours that a push service keeps a notification, 1 to 672")
    int ttl_hours() default 24;
}
