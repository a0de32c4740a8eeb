package org.communicator.channel.sms;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator says of the channel, in {@code etc/org.communicator.channel.sms.cfg}. */
@ObjectClassDefinition(name = "Communicator: SMS", description = "Text messages through Twilio")
public @interface SmsConfig {

    /** The PID, which also names the file. */
    String PID = "org.communicator.channel.sms";

    @AttributeDefinition(name = "Account SID", description = "Of the Twilio account; empty = no text messages")
    String account_sid() default "";

    @AttributeDefinition(name = "Auth token", description = "Signs Twilio's calls, and ours unless there is an API key",
            type = AttributeType.PASSWORD)
    String auth_token() default "";

    @AttributeDefinition(name = "Second auth token", description = "Also accepted, while the token changes",
            type = AttributeType.PASSWORD)
    String auth_token_secondary() default "";

    @AttributeDefinition(name = "API key SID", description = "Optional: an API key to call Twilio with")
    String api_key_sid() default "";

    @AttributeDefinition(name = "API key secret", description = "The API key's secret", type = AttributeType.PASSWORD)
    String api_key_secret() default "";

    @AttributeDefinition(name = "Base URL", description = "Of Twilio's REST API, or of what stands in for it")
    String base_url() default "https://api.twilio.com";

    @AttributeDefinition(name = "Public URL", description = "Where Twilio reaches Communicator: scheme, host, port")
    String public_url() default "";

    @AttributeDefinition(name = "Account", description = "Whose messages are kept that come to a number nobody owns")
    String account() default "main";

    @AttributeDefinition(name = "Connect time-out", description = "Seconds, 1 to 5")
    int connect_timeout_seconds() default 3;

    @AttributeDefinition(name = "Answer time-out", description = "Seconds, 1 to 12")
    int answer_timeout_seconds() default 12;
}
