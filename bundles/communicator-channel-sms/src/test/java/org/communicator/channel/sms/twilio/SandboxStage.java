package org.communicator.channel.sms.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.media.MediaStore;
import org.communicator.sandbox.SandboxConfig;
import org.communicator.sandbox.SandboxServer;
import org.communicator.testkit.channel.ProviderStage;

/** The sender before the sandbox of the demonstration, so that both agree on what Twilio does. */
final class SandboxStage implements ProviderStage, AutoCloseable {

    private static final int MANY = 1_000;

    private final HttpClient control = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final SandboxServer sandbox;
    private final SmsStand stand;
    private final SmsStand nowhere = new SmsStand("http://127.0.0.1:" + FreePort.find());

    SandboxStage() throws IOException {
        sandbox = SandboxServer.start(new SandboxConfig(0, TestConfig.ACCOUNT_SID, SmsStand.TOKEN,
                "http://127.0.0.1:" + FreePort.find(), MANY, 0));
        stand = new SmsStand("http://127.0.0.1:" + sandbox.port());
        control("PUT", "/sandbox/api/settings", "{\"callbacks\":false}");
    }

    @Override
    public ChannelSender sender() {
        return stand.sender;
    }

    @Override
    public ChannelSender senderToNowhere() {
        return nowhere.sender;
    }

    @Override
    public AddressPair addresses() {
        return new AddressPair("+15005550006", "+15005550010");
    }

    @Override
    public void act(Act act) {
        String fault = switch (act) {
            case TAKE -> "{\"answer\":\"normal\"}";
            case REJECT -> "{\"answer\":\"reject\"}";
            case BUSY -> "{\"answer\":\"too-many-requests\"}";
            case TAKE_AND_FAIL -> "{\"answer\":\"error-after-accept\"}";
            case TAKE_AND_BREAK -> "{\"answer\":\"cut-after-accept\"}";
            case REFUSE_CREDENTIALS -> "{\"answer\":\"reject\",\"answerCode\":20003}";
        };
        control("PUT", "/sandbox/api/faults/%2B15005550010", fault);
    }

    @Override
    public List<String> taken() {
        List<String> texts = new ArrayList<>();
        control("GET", "/sandbox/api/messages?limit=" + MANY, "").path("messages")
                .forEach(message -> texts.add(message.path("body").asText()));
        Collections.reverse(texts);
        return texts;
    }

    @Override
    public MediaStore media() {
        return stand.media;
    }

    @Override
    public List<List<String>> filesTaken() {
        List<List<String>> files = new ArrayList<>();
        control("GET", "/sandbox/api/messages?limit=" + MANY, "").path("messages").forEach(message -> {
            List<String> contents = new ArrayList<>();
            message.path("media").forEach(url -> contents.add(stand.fetched(url.asText())));
            files.add(contents);
        });
        Collections.reverse(files);
        return files;
    }

    @Override
    public int attempts() {
        return control("GET", "/sandbox/api/statistics", "").path("requests").asInt();
    }

    @Override
    public void close() {
        stand.close();
        nowhere.close();
        sandbox.close();
    }

    private JsonNode control(String method, String path, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sandbox.port() + path))
                    .method(method, BodyPublishers.ofString(body)).header("Content-Type", "application/json").build();
            return json.readTree(control.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new AssertionError("the sandbox does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
