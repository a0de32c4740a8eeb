package org.communicator.web.settings;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator sets in {@code etc/org.communicator.web.cfg}. */
@ObjectClassDefinition(name = "Communicator web", description = "REST API, live events, webhooks, health and figures")
public @interface WebConfig {

    /** The configuration's PID. */
    String PID = "org.communicator.web";

    @AttributeDefinition(name = "Token secret", type = AttributeType.PASSWORD, required = false,
            description = "Secret with which the host signs tokens (HS256), at least 32 bytes")
    String jwt_secret() default "";

    @AttributeDefinition(name = "Former token secret", type = AttributeType.PASSWORD, required = false,
            description = "Still accepted while the host changes over to a new secret")
    String jwt_secret_previous() default "";

    @AttributeDefinition(name = "Token keys", required = false,
            description = "Public keys of the host (RS256, ES256): PEM, a JWK set, or comma-separated files of either")
    String jwt_keys() default "";

    @AttributeDefinition(name = "Public URL", required = false,
            description = "Address under which providers reach this server, such as https://crm.example.com")
    String public_url() default "";

    @AttributeDefinition(name = "Origins", required = false,
            description = "Comma-separated origins of the host's pages, such as https://crm.example.com")
    String cors_origins() default "";

    @AttributeDefinition(name = "Guest origins", required = false,
            description = "Comma-separated origins of guest apps, such as https://app.example.com")
    String guest_origins() default "";

    @AttributeDefinition(name = "Guest token key", type = AttributeType.PASSWORD, required = false,
            description = "Secret that signs guests' tokens, at least 32 bytes; one of several nodes, else made anew at each start")
    String guest_token_key() default "";

    @AttributeDefinition(name = "Webhook rate",
            description = "Webhook calls per second and source address; 0 for no limit")
    int hooks_rate() default 3000;

    @AttributeDefinition(name = "Webhooks anywhere",
            description = "Whether webhooks out may go to plain http and to addresses that are not public")
    boolean webhooks_anywhere() default false;

    @AttributeDefinition(name = "Metrics token", type = AttributeType.PASSWORD, required = false,
            description = "Bearer token for the metrics page; without one it answers loopback connections only")
    String metrics_token() default "";
}
