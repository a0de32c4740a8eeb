package org.communicator.channel.push;

import java.lang.reflect.Proxy;
import java.util.Map;

/** A configuration with some values, by their keys in the file; all others as they are without one. */
final class TestConfig {

    private TestConfig() {
    }

    static PushConfig of(Map<String, Object> values) {
        return (PushConfig) Proxy.newProxyInstance(PushConfig.class.getClassLoader(), new Class<?>[] {PushConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName().replace('_', '.'),
                        method.getDefaultValue()));
    }
}
