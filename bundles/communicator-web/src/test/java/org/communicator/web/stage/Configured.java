package org.communicator.web.stage;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.communicator.web.settings.WebConfig;

/** Configuration as the component runtime hands it over. */
public final class Configured {

    private Configured() {
    }

    /** The given values by key, such as {@code jwt.secret}, and defaults; an exception is thrown when asked for. */
    public static WebConfig with(Map<String, Object> values) {
        return (WebConfig) Proxy.newProxyInstance(WebConfig.class.getClassLoader(), new Class<?>[] {WebConfig.class},
                (proxy, method, arguments) -> {
                    Object value = values.getOrDefault(method.getName().replace('_', '.'), method.getDefaultValue());
                    if (value instanceof RuntimeException broken) {
                        throw broken;
                    }
                    return value;
                });
    }
}
