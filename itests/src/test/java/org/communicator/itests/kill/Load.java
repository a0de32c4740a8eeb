package org.communicator.itests.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.communicator.itests.http.Rest;
import org.communicator.itests.http.Sandbox;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;

/**
 * Staff who write and clients who write, all the time. Each text is unique. Whoever gets no answer asks again with the
 * same key or the same webhook, as a good program and a provider do.
 */
final class Load implements AutoCloseable {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(25);
    private static final long WHEN_REFUSED = TimeUnit.MILLISECONDS.toNanos(150);

    private final Rest staff;
    private final Sandbox sandbox;
    private final Place place;
    private final List<Person> people;
    private final Collection<Sent> posted = new ConcurrentLinkedQueue<>();
    private final Collection<Sent> written = new ConcurrentLinkedQueue<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile boolean open = true;

    /** A text that was accepted. */
    record Sent(Person person, String text) {
    }

    Load(Rest staff, Sandbox sandbox, Place place, List<Person> people) {
        this.staff = staff;
        this.sandbox = sandbox;
        this.place = place;
        this.people = people;
    }

    /** Begins. */
    void start(int posting, int writing) {
        for (int i = 0; i < posting; i++) {
            begin("posting-" + i, this::post);
        }
        for (int i = 0; i < writing; i++) {
            begin("writing-" + i, this::write);
        }
    }

    /** What was answered with 202, each text once. */
    Collection<Sent> posted() {
        return posted;
    }

    /** What webhooks were answered with 2xx for, each text once. */
    Collection<Sent> written() {
        return written;
    }

    /** How many texts were not accepted at the first attempt. */
    int repeated() {
        return repeated.get();
    }

    /** Lets everybody finish what he or she is at; nobody gives up before it is accepted. */
    @Override
    public void close() {
        open = false;
        for (Thread thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(60));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (thread.isAlive()) {
                throw new AssertionError(thread.getName() + " did not get its last call answered");
            }
        }
        if (broken.get() > 0) {
            throw new AssertionError(broken.get() + " callers broke");
        }
    }

    private void begin(String name, BiConsumer<Person, String> call) {
        Thread thread = new Thread(() -> run(name, call), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void run(String name, BiConsumer<Person, String> call) {
        try {
            for (int number = 0; open; number++) {
                call.accept(people.get(ThreadLocalRandom.current().nextInt(people.size())), name + " number " + number);
                LockSupport.parkNanos(PAUSE);
            }
        } catch (RuntimeException | AssertionError e) {
            broken.incrementAndGet();
            e.printStackTrace();
        }
    }

    private void post(Person person, String text) {
        Rest once = staff.once(text.replace(' ', '-'));
        boolean atOnce = isAccepted(once, person, text);
        for (boolean accepted = atOnce; !accepted; accepted = isAccepted(once, person, text)) {
            LockSupport.parkNanos(WHEN_REFUSED);
        }
        count(atOnce);
        posted.add(new Sent(person, text));
    }

    /** While the server starts, an answer may be anything; what is not 202 is asked for again. */
    private static boolean isAccepted(Rest once, Person person, String text) {
        try {
            return once.unchecked("POST", "/clients/" + person.id() + "/messages", Map.of("text", text)) == 202;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    private void write(Person person, String text) {
        JsonNode order = sandbox.inbound(person.phone(), place.number(), text, Map.of());
        String sid = order.path("sid").asText();
        boolean atOnce = isAccepted(order);
        for (boolean accepted = atOnce; !accepted; accepted = isAccepted(sandbox.replay(sid, Map.of()))) {
            LockSupport.parkNanos(WHEN_REFUSED);
        }
        count(atOnce);
        written.add(new Sent(person, text));
    }

    private void count(boolean atOnce) {
        if (!atOnce) {
            repeated.incrementAndGet();
        }
    }

    private static boolean isAccepted(JsonNode order) {
        return order.at("/webhooks/0/httpStatus").asInt() / 100 == 2;
    }
}
