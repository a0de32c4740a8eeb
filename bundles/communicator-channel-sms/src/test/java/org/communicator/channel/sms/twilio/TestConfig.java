package org.communicator.channel.sms.twilio;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.communicator.channel.sms.SmsConfig;

/** A configuration of given values by key, and the defaults otherwise. */
final class TestConfig {

    static final String ACCOUNT_SID = "AC00000000000000000000000000000001";

    private TestConfig() {
    }

    static SmsConfig of(Map<String, Object> values) {
        return (SmsConfig) Proxy.newProxyInstance(SmsConfig.class.getClassLoader(), new Class<?>[] {SmsConfig.class},
                (proxy, method, arguments) -> {
                    Object value = values.getOrDefault(method.getName().replace('_', '.'), method.getDefaultValue());
                    if (value instanceof String text && method.getReturnType() == int.class) {
                        return Integer.parseInt(text);
                    }
                    return value;
                });
    }

    /** The least that is enough. */
    static Map<String, Object> enough() {
        return Map.of("account.sid", ACCOUNT_SID, "auth.token", "12345", "public.url", "https://crm.example.test/");
    }
}
