package org.communicator.samples.crm.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.communicator.samples.crm.demo.Client;
import org.communicator.samples.crm.demo.Demo;

/** Keeps Communicator's directory like this CRM: all of it at the start and now and then, one client when changed. */
public final class DirectoryFeed {

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long RETRY_SECONDS = 2;
    private static final long REPEAT_SECONDS = 300;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private final URI directory;
    private final TokenMint mint;
    private final DirectoryDocument document;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "directory-feed");
        thread.setDaemon(true);
        return thread;
    });
    private boolean waiting;

    /** @param communicator the server's address without a path */
    public DirectoryFeed(URI communicator, TokenMint mint, Demo demo) {
        this.directory = communicator.resolve("/communicator/api/v1/directory/");
        this.mint = mint;
        this.document = new DirectoryDocument(demo);
    }

    /** Begins to feed, and tries until Communicator answers. */
    public void start() {
        worker.execute(this::everything);
    }

    /** Tells of one client. Returns whether Communicator has it now; the next round tells it again anyway. */
    public boolean tell(Client client) {
        try {
            return send("PUT", "clients/" + client.id(), document.client(client)).statusCode() == NO_CONTENT;
        } catch (IOException unreachable) {
            return false;
        }
    }

    private void everything() {
        boolean done = fed();
        worker.schedule(this::everything, done ? REPEAT_SECONDS : RETRY_SECONDS, TimeUnit.SECONDS);
    }

    private boolean fed() {
        try {
            HttpResponse<String> answer = send("POST", "bulk", document.everything());
            if (answer.statusCode() == OK) {
                say(waiting ? "Communicator answers again; the directory is fed." : null);
                waiting = false;
                return true;
            }
            return wait("Communicator refused the directory: " + answer.statusCode() + ' ' + answer.body());
        } catch (IOException unreachable) {
            return wait("Communicator does not answer yet; the directory is fed as soon as it does.");
        }
    }

    private boolean wait(String sentence) {
        say(waiting ? null : sentence);
        waiting = true;
        return false;
    }

    private static void say(String sentence) {
        if (sentence != null) {
            System.out.println(sentence);
        }
    }

    private HttpResponse<String> send(String method, String path, Object body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(directory.resolve(path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + mint.forFeed())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", stopped);
        }
    }
}
