package org.communicator.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Predicate;

/** Reads live events over HTTP and remembers when each message was seen, told by the number in its text. */
public final class EventStream implements AutoCloseable {

    private static final int DIGITS = 6;

    private final String mark;
    private final Predicate<String> counts;
    private final AtomicLongArray seen;
    private final CountDownLatch missing;
    private final CountDownLatch greeted = new CountDownLatch(1);
    private final BufferedReader lines;
    private final Thread reader = new Thread(this::read, "event-stream");

    /**
     * Opens the stream and waits until the server has greeted.
     *
     * @param mark what stands before the number in the texts of the messages, such as {@code "Live 1 "}
     * @param count how many are expected, numbered from 0 with six digits
     */
    public EventStream(URI url, String token, String mark, int count) {
        this(url, token, mark, count, line -> true);
    }

    /**
     * The same for events of a certain kind.
     *
     * @param counts whether a message counts as seen that stands in that line
     */
    public EventStream(URI url, String token, String mark, int count, Predicate<String> counts) {
        this.mark = mark;
        this.counts = counts;
        this.seen = new AtomicLongArray(count);
        this.missing = new CountDownLatch(count);
        this.lines = new BufferedReader(new InputStreamReader(open(url, token), StandardCharsets.UTF_8));
        reader.setDaemon(true);
        reader.start();
        await(greeted, 10);
    }

    /** When a message was seen, as {@link System#nanoTime}; 0 if it was not. */
    public long seenAt(int number) {
        return seen.get(number);
    }

    /** Waits until all were seen, or the time is over. */
    public void awaitAll(int seconds) {
        await(missing, seconds);
    }

    /** How many were not seen. */
    public long missing() {
        return missing.getCount();
    }

    @Override
    public void close() {
        reader.interrupt();
        try {
            lines.close();
        } catch (IOException e) {
            // It is over anyway.
        }
    }

    private static InputStream open(URI url, String token) {
        HttpRequest request = HttpRequest.newBuilder(url).header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream").build();
        try {
            HttpResponse<InputStream> response = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                    .build().send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("live events are answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                see(line, System.nanoTime());
            }
        } catch (IOException closed) {
            // Whoever waits sees that some are missing.
        }
    }

    private void see(String line, long now) {
        if (line.startsWith("event: hello")) {
            greeted.countDown();
        }
        int at = line.startsWith("data:") ? line.indexOf(mark) : -1;
        if (at >= 0 && counts.test(line)) {
            int from = at + mark.length();
            int number = Integer.parseInt(line.substring(from, from + DIGITS));
            if (seen.compareAndSet(number, 0, now)) {
                missing.countDown();
            }
        }
    }

    private static void await(CountDownLatch latch, int seconds) {
        try {
            latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
