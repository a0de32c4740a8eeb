package org.communicator.channel.email;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** A configuration of given values by key, and the defaults otherwise. */
public final class TestConfig {

    private TestConfig() {
    }

    static EmailConfig of(Map<String, Object> values) {
        return (EmailConfig) Proxy.newProxyInstance(EmailConfig.class.getClassLoader(),
                new Class<?>[] {EmailConfig.class}, (proxy, method, arguments) -> {
                    Object value = values.getOrDefault(method.getName().replace('_', '.'), method.getDefaultValue());
                    if (value instanceof String text && method.getReturnType() == int.class) {
                        return Integer.parseInt(text);
                    }
                    return value instanceof String text && method.getReturnType() == boolean.class
                            ? Boolean.valueOf(text) : value;
                });
    }

    /** The settings of those values. */
    public static EmailSettings read(Map<String, Object> values) {
        return new SettingsReader(of(values), values).read();
    }

    /** The least that is enough, for servers on this machine. */
    public static Map<String, Object> local(int smtp) {
        return new HashMap<>(Map.of("address", "mail@acme.test", "address.lakeside", "lakeside@acme.test",
                "account", "acme", "smtp.host", "127.0.0.1", "smtp.port", smtp, "smtp.security", "none",
                "token.key", "0123456789abcdef0123456789abcdef", "public.url", "https://crm.example.test/"));
    }

    /** The same with a mailbox. */
    public static Map<String, Object> local(int smtp, int imap) {
        Map<String, Object> values = local(smtp);
        values.putAll(Map.of("imap.host", "127.0.0.1", "imap.port", imap, "imap.security", "none", "imap.user",
                "mail@acme.test", "imap.password", "secret", "imap.poll.seconds", 1));
        return values;
    }
}
