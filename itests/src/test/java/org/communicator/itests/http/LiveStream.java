package org.communicator.itests.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.communicator.itests.Await;

/** An open stream of live events, read by a thread of its own. */
public final class LiveStream implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> response;
    private final Thread reader;
    private volatile boolean ended;

    /**
     * What came.
     *
     * @param id where one is in the stream
     * @param name what it is
     * @param data what it says
     */
    public record Event(String id, String name, JsonNode data) {

        /** The text of the message that it is about. */
        public String text() {
            return data.path("message").path("text").asText();
        }

        /** The status of that message. */
        public String status() {
            return data.path("message").path("status").asText();
        }

        boolean isMessage(String text) {
            return name.equals("message") && text().equals(text);
        }
    }

    private LiveStream(HttpResponse<InputStream> response) {
        this.response = response;
        this.reader = new Thread(this::read, "live-stream");
        reader.setDaemon(true);
        reader.start();
    }

    static LiveStream open(URI uri, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "text/event-stream");
        headers.forEach(request::header);
        try {
            LiveStream stream = new LiveStream(
                    Plain.client().send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
            if (stream.status() == 200) {
                stream.await("the stream begins", event -> event.name().equals("hello") || event.name().equals("resync"));
            }
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The status it was answered with. */
    public int status() {
        return response.statusCode();
    }

    /** All that came so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The texts of the new messages that came so far. */
    public List<String> texts() {
        return events.stream().filter(event -> event.name().equals("message")).map(Event::text).toList();
    }

    /** Waits for a new message with that text. */
    public Event awaitMessage(String text) {
        return await("message '" + text + "'", event -> event.isMessage(text));
    }

    /** Waits until a message is told to have that status. */
    public Event awaitStatus(String messageId, String status) {
        return await("status " + status, event -> event.status().equals(status)
                && event.data().path("message").path("id").asText().equals(messageId));
    }

    /** Waits for an event. */
    public Event await(String what, Predicate<Event> wanted) {
        return Await.value(what, SOON, () -> events.stream().filter(wanted).findFirst(), () -> "only " + events);
    }

    /** Waits until the other side ends the stream. */
    public void awaitEnd(Duration limit) {
        Await.until("the stream ends", limit, () -> ended);
    }

    @Override
    public void close() {
        try {
            response.body().close();
            reader.join(SOON.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (Optional<Event> event = next(lines); event.isPresent(); event = next(lines)) {
                events.add(event.get());
            }
        } catch (IOException closed) {
            // by us, or with the server: either way there is no more
        } finally {
            ended = true;
        }
    }

    private static Optional<Event> next(BufferedReader lines) throws IOException {
        String id = "";
        String name = "";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && !name.isEmpty()) {
                return Optional.of(new Event(id, name, Json.read(data.toString())));
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            }
        }
        return Optional.empty();
    }
}
