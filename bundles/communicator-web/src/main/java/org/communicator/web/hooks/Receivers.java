package org.communicator.web.hooks;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.communicator.api.channel.WebhookReceiver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The receivers by channel and provider. One that is likely to come is waited for: after a start, until every channel
 * is up, and while a channel that was there takes new settings. For providers repeat a call that could not connect, but
 * not one that was answered 404, and what it carried would be lost.
 */
@Component(service = Receivers.class)
public final class Receivers {

    /** How long after the start, or after it went, a receiver is likely to come. */
    private static final Duration LIKELY = Duration.ofSeconds(30);
    /** How long one call waits; Twilio gives up after 15 seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    /** Calls that wait at once; each holds a thread of the server. */
    private static final int MOST_WAITING = 32;

    private final LongSupplier nanoTime;
    private final long patience;
    private final long startedAt;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Key, Registered> receivers = new HashMap<>();
    private final Map<Key, Long> goneAt = new HashMap<>();
    private int waiting;

    /** Whose calls a receiver takes. */
    private record Key(String channel, String provider) {

        static Key of(Map<String, Object> properties) {
            return new Key(String.valueOf(properties.get(WebhookReceiver.CHANNEL)),
                    String.valueOf(properties.get(WebhookReceiver.PROVIDER)));
        }
    }

    /**
     * A receiver as it stands in the registry.
     *
     * @param methods of the calls that it takes
     */
    record Registered(WebhookReceiver receiver, Set<String> methods) {

        static Registered of(WebhookReceiver receiver, Map<String, Object> properties) {
            Object methods = properties.getOrDefault(WebhookReceiver.METHODS, "POST");
            return new Registered(receiver, methods instanceof String[] several ? Set.of(several)
                    : Set.of(methods.toString()));
        }

        /** Whether it takes calls by that method. */
        boolean takes(String method) {
            return methods.contains("HEAD".equals(method) ? "GET" : method);
        }

        /** The methods for the header Allow. */
        String allowed() {
            return methods.stream().map(method -> "GET".equals(method) ? "GET, HEAD" : method).sorted()
                    .collect(Collectors.joining(", "));
        }
    }

    @Activate
    public Receivers() {
        this(System::nanoTime, PATIENCE);
    }

    /** With that clock of nanoseconds, and calls that wait so long. */
    public Receivers(LongSupplier nanoTime, Duration patience) {
        this.nanoTime = nanoTime;
        this.patience = patience.toNanos();
        this.startedAt = nanoTime.getAsLong();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(WebhookReceiver receiver, Map<String, Object> properties) {
        lock.lock();
        try {
            receivers.put(Key.of(properties), Registered.of(receiver, properties));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public void remove(WebhookReceiver receiver, Map<String, Object> properties) {
        lock.lock();
        try {
            Key key = Key.of(properties);
            if (is(key, receiver)) {
                receivers.remove(key);
                goneAt.put(key, nanoTime.getAsLong());
            }
        } finally {
            lock.unlock();
        }
    }

    /** The receiver of calls to that path, as soon as it is there; empty if there is none and none is likely to come. */
    Optional<Registered> find(HookPath path) {
        Key key = new Key(path.channel(), path.provider());
        lock.lock();
        try {
            return Optional.ofNullable(receivers.containsKey(key) ? receivers.get(key) : awaited(key));
        } finally {
            lock.unlock();
        }
    }

    /** Whether it takes calls no longer. */
    boolean isGone(HookPath path, WebhookReceiver receiver) {
        lock.lock();
        try {
            return !is(new Key(path.channel(), path.provider()), receiver);
        } finally {
            lock.unlock();
        }
    }

    private boolean is(Key key, WebhookReceiver receiver) {
        return receivers.containsKey(key) && receivers.get(key).receiver() == receiver;
    }

    private Registered awaited(Key key) {
        if (waiting >= MOST_WAITING) {
            return null;
        }
        waiting++;
        try {
            long left = patience;
            while (!receivers.containsKey(key) && left > 0 && isLikely(key)) {
                left = changed.awaitNanos(left);
            }
            return receivers.get(key);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            waiting--;
        }
    }

    private boolean isLikely(Key key) {
        return nanoTime.getAsLong() - goneAt.getOrDefault(key, startedAt) < LIKELY.toNanos();
    }
}
