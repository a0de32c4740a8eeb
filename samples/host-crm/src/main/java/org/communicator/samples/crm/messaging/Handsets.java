package org.communicator.samples.crm.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.communicator.samples.crm.demo.Client;
import org.communicator.samples.crm.demo.Demo;
import org.communicator.samples.crm.demo.Location;

/** Names the demo's phones at the sandbox, so that one finds Karen's by her name. */
public final class Handsets {

    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 60;
    private static final long RETRY_MILLIS = 2_000;

    private final URI api;
    private final Demo demo;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();

    /** @param sandbox the sandbox's address without a path */
    public Handsets(URI sandbox, Demo demo) {
        this.api = sandbox.resolve("/sandbox/api/");
        this.demo = demo;
    }

    /** Names them in the background; gives up after two minutes, for a CRM works without a sandbox. */
    public void start() {
        Thread thread = new Thread(this::nameAll, "handsets");
        thread.setDaemon(true);
        thread.start();
    }

    private void nameAll() {
        try {
            for (int attempt = 0; attempt < ATTEMPTS && !named(); attempt++) {
                Thread.sleep(RETRY_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean named() throws InterruptedException {
        try {
            for (Map.Entry<String, String> phone : phones().entrySet()) {
                put("handsets/" + phone.getKey(), phone.getValue());
            }
            for (Location location : demo.locations()) {
                for (String number : location.smsNumbers()) {
                    put("numbers/" + number, location.name());
                }
            }
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Names by number: people who share a phone stand together. */
    private Map<String, String> phones() {
        Map<String, String> names = new TreeMap<>();
        for (Client client : demo.clients()) {
            PhoneOf.sample(client).ifPresent(number -> names.merge(number, client.name(), (one, other) -> one + " and " + other));
        }
        return names;
    }

    private void put(String path, String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path.replace("+", "%2B")))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of("name", name))))
                .build();
        http.send(request, BodyHandlers.discarding());
    }
}
