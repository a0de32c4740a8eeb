package org.communicator.camel;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.RoutesBuilder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** As much of a framework as is needed to register contexts and to refer to routes. */
final class FakeBundles {

    /** What happened to services, in order: "+" registered, "~" changed, "-" gone, with the routes. */
    final List<String> events = new ArrayList<>();

    /** The services that are there, with what they were registered with. */
    final Map<Object, Dictionary<String, ?>> services = Collections.synchronizedMap(new IdentityHashMap<>());

    BundleContext context() {
        return fake(BundleContext.class, (method, arguments) -> register(arguments[1], arguments[2]));
    }

    ServiceReference<RoutesBuilder> reference(String channel) {
        Bundle bundle = fake(Bundle.class, (method, arguments) -> null);
        return fake(ServiceReference.class,
                (method, arguments) -> method.equals("getBundle") ? bundle : channel);
    }

    private ServiceRegistration<?> register(Object service, Object properties) {
        put("+", service, properties);
        return fake(ServiceRegistration.class, (method, arguments) -> {
            if (method.equals("unregister")) {
                services.remove(service);
                events.add("-");
            } else {
                put("~", service, arguments[0]);
            }
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private void put(String event, Object service, Object properties) {
        Dictionary<String, ?> dictionary = (Dictionary<String, ?>) properties;
        services.put(service, dictionary);
        Object routes = dictionary.get(ContextService.ROUTES);
        events.add(event + (routes instanceof String[] ids ? String.join(",", ids) : dictionary.get("communicator.provider")));
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    @SuppressWarnings("unchecked")
    private static <T> T fake(Class<?> type, Answer answer) {
        Map<String, Object> ofObject = new TreeMap<>(Map.of("toString", type.getSimpleName(), "hashCode", 1));
        return (T) Proxy.newProxyInstance(FakeBundles.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals("equals") ? proxy == arguments[0]
                        : ofObject.getOrDefault(method.getName(), answer.to(method.getName(), arguments)));
    }
}
