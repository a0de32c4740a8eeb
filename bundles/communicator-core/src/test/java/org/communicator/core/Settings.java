package org.communicator.core;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Configurations as they are without a file, or with some values in it. */
public final class Settings {

    private Settings() {
    }

    /** The configuration as it is without a file. */
    public static <C> C defaults(Class<C> type) {
        return with(type, Map.of());
    }

    /** The configuration with some values, by the names of its methods. */
    public static <C> C with(Class<C> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, args) -> values.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
