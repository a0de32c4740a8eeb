package org.communicator.itests.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.communicator.itests.Await;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.Distribution;

/** What an administrator does with the routes of a node: files come and go, and the API says what became of them. */
public final class RouteFiles {

    private static final Duration NOTICED = Duration.ofSeconds(20);

    private final Distribution distribution;
    private final Rest admin;

    RouteFiles(Distribution distribution, Rest admin) {
        this.distribution = distribution;
        this.admin = admin;
    }

    /** Puts a file there and waits until its routes run. */
    public void put(String name, String text) {
        JsonNode before = ofFile(name).stream().findFirst().orElse(null);
        write(name, text);
        Await.until("the routes of " + name + " run", NOTICED, () -> problem(name).isEmpty() && ofFile(name).stream()
                .anyMatch(route -> route.path("state").asText().equals("RUNNING") && !route.equals(before)));
    }

    /** Puts a file there and waits until something is wrong with it. */
    public JsonNode putBroken(String name, String text) {
        write(name, text);
        return Await.value("what is wrong with " + name, NOTICED, () -> problem(name));
    }

    /** Takes a file away and waits until its routes are gone. */
    public void remove(String name) {
        try {
            Files.delete(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Await.until("the routes of " + name + " are gone", NOTICED,
                () -> ofFile(name).isEmpty() && problem(name).isEmpty());
    }

    /** Writes a file and does not wait. */
    public void write(String name, String text) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The routes that come from a file. */
    public List<JsonNode> ofFile(String name) {
        return report("items", "file", name);
    }

    /** The routes of an id. */
    public List<JsonNode> of(String id) {
        return report("items", "id", id);
    }

    /** What is wrong with a file. */
    public Optional<JsonNode> problem(String name) {
        return report("problems", "file", name).stream().findFirst();
    }

    /** Stops or starts a route. */
    public void steer(String id, String step) {
        admin.send("POST", "/routes/" + id + "/" + step, null).expect(204);
    }

    private List<JsonNode> report(String list, String field, String value) {
        return StreamSupport.stream(admin.get("/routes").expect(200).json().path(list).spliterator(), false)
                .filter(entry -> entry.path(field).asText().equals(value)).toList();
    }

    private Path file(String name) {
        return distribution.etc("communicator/routes").resolve(name);
    }
}
