package org.communicator.channel.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.impl.DefaultCamelContext;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.push.Device;
import org.communicator.api.push.DeviceHolder;
import org.communicator.api.push.DeviceId;
import org.communicator.api.push.Devices;
import org.communicator.api.push.PushAddress;
import org.communicator.api.push.PushNotice;
import org.communicator.camel.LeanCamelContext;
import org.communicator.channel.push.service.Json;
import org.communicator.sandbox.SandboxConfig;
import org.communicator.sandbox.SandboxServer;

/** The channel outside OSGi, before the sandbox's push services. */
final class Stand implements AutoCloseable {

    static final AccountId ACCOUNT = new AccountId("acme");
    static final DeviceHolder KAREN = DeviceHolder.of(ACCOUNT, new ClientId("c-karen"));

    final SandboxServer sandbox;
    final String url;
    final List<Device> devices = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<AutoCloseable> open = new ArrayList<>();

    Stand() throws IOException {
        sandbox = SandboxServer.start(SandboxConfig.from(Map.of("COMMUNICATOR_SANDBOX_PORT", "0",
                "COMMUNICATOR_TWILIO_AUTH_TOKEN", "12345")));
        url = "http://127.0.0.1:" + sandbox.port();
    }

    /** A sender to the sandbox. */
    ChannelSender sender() {
        return sender(url);
    }

    /** A sender to whatever is at that address. */
    ChannelSender sender(String base) {
        PushServices services = new SettingsReader(config(base)).read(Clock.systemUTC());
        DefaultCamelContext context = LeanCamelContext.create("push", Stand.class.getClassLoader());
        context.start();
        try {
            context.addRoutes(new PushOutboundRoute(services, this::notice, new HeldDevices(), Clock.systemUTC()));
        } catch (Exception e) {
            throw new AssertionError("the route does not start", e);
        }
        GuestAppSender sender = new GuestAppSender(context);
        open.add(sender::close);
        open.add(context::stop);
        return sender;
    }

    private Optional<PushNotice.Addressed> notice(OutboundMessage message) {
        return Optional.of(new PushNotice.Addressed(new PushNotice(ACCOUNT, new ConversationId(UUID.randomUUID()),
                message.id(), "Downtown", message.text()), List.copyOf(devices)));
    }

    OutboundMessage message(String text) {
        return new OutboundMessage(new MessageId(UUID.randomUUID()), ACCOUNT, new AddressPair("guest-app", "c-karen"), text);
    }

    Device phone(String token) {
        return add(new PushAddress.Firebase(token));
    }

    /** A browser that has subscribed at the sandbox. */
    Device browser() {
        JsonNode made = Json.read(control("POST", "/push/subscriptions", ""));
        return add(new PushAddress.WebPush(URI.create(made.path("endpoint").asText()),
                made.at("/keys/p256dh").asText(), made.at("/keys/auth").asText()));
    }

    Device add(PushAddress address) {
        Device device = new Device(new DeviceId(UUID.randomUUID()), KAREN, address, Optional.empty(), Instant.now(),
                Instant.now());
        devices.add(device);
        return device;
    }

    void fault(String place, Integer status, String code, Integer retryAfter, boolean taken) {
        control("PUT", "/push/faults/" + place, "{\"status\":" + status + ",\"errorCode\":"
                + (code == null ? null : '"' + code + '"') + ",\"retryAfterSeconds\":" + retryAfter + ",\"taken\":" + taken + "}");
    }

    void noFaults() {
        control("DELETE", "/push/faults", "");
    }

    /** What the push services took. */
    JsonNode taken() {
        return Json.read(control("GET", "/push/notifications", ""));
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        taken().path("notifications").forEach(one -> texts.add((one.path("service").asText().equals("firebase")
                ? one.at("/content/notification/body") : one.at("/content/body")).asText()));
        return texts;
    }

    private String control(String method, String path, String body) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(url + "/sandbox/api" + path))
                    .method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String nowhere() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static PushConfig config(String base) {
        return TestConfig.of(Map.of("firebase.service.account", serviceAccount(base),
                "firebase.base.url", base + "/firebase", "vapid.public.key", VAPID.get(0),
                "vapid.private.key", VAPID.get(1), "vapid.subject", "mailto:ops@example.com", "webpush.anywhere", true));
    }

    static String serviceAccount(String base) {
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(RSA.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return new String(Json.write(Map.of("type", "service_account", "project_id", "guest-app", "private_key_id", "k1",
                "private_key", pem, "client_email", "push@guest-app.iam.example.com",
                "token_uri", base + "/firebase/token")), StandardCharsets.UTF_8);
    }

    private static final KeyPair RSA = pair("RSA");
    private static final List<String> VAPID = vapid();

    private static List<String> vapid() {
        KeyPair pair = pair("EC");
        byte[] point = new byte[65];
        point[0] = 4;
        fill(((ECPublicKey) pair.getPublic()).getW().getAffineX().toByteArray(), point, 33);
        fill(((ECPublicKey) pair.getPublic()).getW().getAffineY().toByteArray(), point, 65);
        byte[] number = new byte[32];
        fill(((ECPrivateKey) pair.getPrivate()).getS().toByteArray(), number, 32);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return List.of(base64.encodeToString(point), base64.encodeToString(number));
    }

    private static void fill(byte[] number, byte[] into, int end) {
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, into, end - length, length);
    }

    private static KeyPair pair(String algorithm) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                pairs.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                pairs.initialize(2048);
            }
            return pairs.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        sandbox.close();
    }

    /** Lets go of those that are said to be no more. */
    private final class HeldDevices implements Devices {

        @Override
        public List<Device> of(DeviceHolder holder) {
            return List.copyOf(devices);
        }

        @Override
        public boolean gone(DeviceId device, Instant asked) {
            return devices.removeIf(known -> known.id().equals(device) && !known.registeredAt().isAfter(asked));
        }

        @Override
        public Device register(StaffSession session, PushAddress address) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<DeviceId> forget(StaffSession session, DeviceId device) {
            throw new UnsupportedOperationException();
        }
    }
}
