package org.communicator.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.communicator.api.channel.WebhookReceiver;
import org.communicator.api.channel.WebhookResponse;
import org.communicator.web.rest.ApiStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers that send their whole body before they read the answer. */
@Timeout(30)
class LeftoverTest {

    private static final int MEGABYTE = 1 << 20;
    private static final String INBOUND = "sms/twilio/inbound";

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage().with("hooks.rate", 0);

    @BeforeEach
    void register() {
        STAGE.server.receivers.add(request -> WebhookResponse.of(204),
                Map.of(WebhookReceiver.CHANNEL, "sms", WebhookReceiver.PROVIDER, "twilio"));
    }

    @ParameterizedTest
    @CsvSource({"POST, sms/twilio/inbound, 413", "POST, sms/nobody/inbound, 404", "PUT, sms/twilio/inbound, 405"})
    void answerShouldBeReadWhenTheCallerSendsEverythingBefore(String method, String path, int status) throws IOException {
        try (Caller caller = new Caller()) {
            caller.begin(method, path, "Content-Length: " + 7 * MEGABYTE);
            caller.send(7 * MEGABYTE);

            assertThat(caller.status()).isEqualTo(status);
        }
    }

    @Test
    void answerShouldBeReadWhenTheLengthIsNotAnnounced() throws IOException {
        try (Caller caller = new Caller()) {
            caller.begin("POST", INBOUND, "Transfer-Encoding: chunked");
            for (int sent = 0; sent < 4; sent++) {
                caller.write(Integer.toHexString(MEGABYTE) + "\r\n");
                caller.send(MEGABYTE);
                caller.write("\r\n");
            }
            caller.write("0\r\n\r\n");

            assertThat(caller.status()).isEqualTo(413);
        }
    }

    @Test
    void connectionShouldServeTheNextCallWhenTheBodyWasTakenToItsEnd() throws IOException {
        try (Caller caller = new Caller()) {
            caller.begin("POST", INBOUND, "Content-Length: " + MEGABYTE);
            caller.send(MEGABYTE);
            assertThat(caller.status()).isEqualTo(413);
            caller.skipAnswer();

            caller.begin("POST", INBOUND, "Content-Length: 3");
            caller.write("a=b");

            assertThat(caller.status()).isEqualTo(204);
        }
    }

    @Test
    void callShouldBeCutOffWhenItsBodyIsEndless() throws IOException {
        try (Caller caller = new Caller()) {
            caller.begin("POST", INBOUND, "Content-Length: " + 100 * MEGABYTE);

            assertThatThrownBy(() -> caller.send(100 * MEGABYTE)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void callShouldBeCutOffWhenItsBodyStopsComing() throws IOException {
        try (Caller caller = new Caller()) {
            long begin = System.nanoTime();
            caller.begin("POST", INBOUND, "Content-Length: " + MEGABYTE);
            caller.send(1000);
            assertThat(caller.status()).as("the answer does not wait for the body").isEqualTo(413);
            assertThat(since(begin)).isLessThan(Leftover.LONGEST);

            caller.readToTheEnd();

            assertThat(since(begin)).isBetween(Leftover.LONGEST.minusSeconds(1), Leftover.LONGEST.plusSeconds(5));
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** One connection. */
    private static final class Caller implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), STAGE.server.port());
        private final OutputStream out = socket.getOutputStream();
        private final BufferedReader in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));

        private Caller() throws IOException {
            socket.setSoTimeout(20_000);
        }

        void begin(String method, String path, String length) throws IOException {
            write(method + " /communicator/hooks/" + path + " HTTP/1.1\r\nHost: localhost\r\n" + length + "\r\n\r\n");
        }

        void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void send(int bytes) throws IOException {
            byte[] some = new byte[1 << 16];
            for (int sent = 0; sent < bytes; sent += some.length) {
                out.write(some, 0, Math.min(some.length, bytes - sent));
            }
        }

        int status() throws IOException {
            return Integer.parseInt(in.readLine().split(" ")[1]);
        }

        void skipAnswer() throws IOException {
            int length = 0;
            for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                length = line.startsWith("Content-Length: ") ? Integer.parseInt(line.substring(16)) : length;
            }
            in.skip(length);
        }

        void readToTheEnd() throws IOException {
            while (in.read() >= 0) {
                // until the other end closes
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
