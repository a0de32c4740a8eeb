package org.communicator.camel.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.component.direct.DirectConsumer;

/**
 * Camel's {@code direct:}, but with more than one route behind a name: the newest takes the messages, and when it goes,
 * the one before it takes them again. Whoever calls sees no gap in between.
 */
public final class SwitchingDirect extends DirectComponent {

    private final Map<String, Deque<DirectConsumer>> waiting = new TreeMap<>();

    /** Whether a route is one that waits to be called. */
    public static boolean serves(CamelContext context, String key) {
        Route route = context.getRoute(key);
        return route != null && route.getEndpoint() instanceof SwitchingDirectEndpoint;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        SwitchingDirectEndpoint endpoint = new SwitchingDirectEndpoint(uri, this);
        endpoint.setBlock(isBlock());
        endpoint.setTimeout(getTimeout());
        setProperties(endpoint, parameters);
        return endpoint;
    }

    @Override
    public synchronized void addConsumer(String key, DirectConsumer consumer) {
        Deque<DirectConsumer> all = waiting.computeIfAbsent(key, first -> new ArrayDeque<>());
        if (!all.isEmpty()) {
            super.removeConsumer(key, all.peek());
        }
        all.push(consumer);
        super.addConsumer(key, consumer);
    }

    @Override
    public synchronized void removeConsumer(String key, DirectConsumer consumer) {
        Deque<DirectConsumer> all = waiting.getOrDefault(key, new ArrayDeque<>());
        boolean newest = all.peek() == consumer;
        all.remove(consumer);
        super.removeConsumer(key, consumer);
        if (newest && !all.isEmpty()) {
            super.addConsumer(key, all.peek());
        }
    }

    /** From now on no message goes to that consumer; what is under way in its route ends as if nothing had happened. */
    synchronized void withdraw(Consumer consumer) {
        if (consumer instanceof DirectConsumer direct) {
            waiting.forEach((key, all) -> {
                if (all.contains(direct)) {
                    removeConsumer(key, direct);
                }
            });
        }
    }

    /** No message goes to what was behind the names: the context is coming down. */
    @Override
    protected void doShutdown() throws Exception {
        synchronized (this) {
            waiting.clear();
        }
        super.doShutdown();
    }
}
