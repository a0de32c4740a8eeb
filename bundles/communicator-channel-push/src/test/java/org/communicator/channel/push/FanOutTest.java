package org.communicator.channel.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.channel.SendResult;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.push.Device;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One message, several devices. */
class FanOutTest {

    private Stand stand;

    @BeforeEach
    void open() throws IOException {
        stand = new Stand();
    }

    @AfterEach
    void close() throws Exception {
        stand.close();
    }

    @Test
    void sendShouldReachEveryDeviceAndNotClaimThatItArrived() {
        stand.phone("phone-1");
        stand.browser();
        OutboundMessage message = stand.message("Hello");

        SendResult result = stand.sender().send(message);

        assertThat(result).isEqualTo(new SendResult.Accepted(message.id().toString(), MessageStatus.SENT));
        JsonNode taken = stand.taken().path("notifications");
        assertThat(taken).hasSize(2);
        assertThat(taken.get(0).at("/content/notification/title").asText()).isEqualTo("Downtown");
        assertThat(taken.get(0).at("/content/data/message").asText()).isEqualTo(message.id().toString());
        assertThat(taken.get(1).at("/content/title").asText()).isEqualTo("Downtown");
        assertThat(taken.get(1).path("topic").asText()).hasSize(32);
        assertThat(taken.get(1).path("ttl").asText()).isEqualTo("86400");
        assertThat(taken.get(1).path("urgency").asText()).isEqualTo("high");
    }

    @Test
    void sendShouldBeAcceptedIfOneDeviceTookItAndLetGoOfTheOneThatIsGone() {
        stand.phone("old");
        Device fresh = stand.phone("new");
        stand.fault("old", 404, "UNREGISTERED", null, false);

        assertThat(stand.sender().send(stand.message("Hello"))).isInstanceOf(SendResult.Accepted.class);
        assertThat(stand.devices).containsExactly(fresh);
    }

    @ParameterizedTest
    @CsvSource({"400, INVALID_ARGUMENT", "403, SENDER_ID_MISMATCH"})
    void sendShouldBeRejectedAndKeepTheDeviceIfFirebaseCannotUseIt(int status, String code) {
        stand.phone("phone-1");
        stand.fault("*", status, code, null, false);

        assertThat(stand.sender().send(stand.message("Hello"))).isInstanceOf(SendResult.Rejected.class);
        assertThat(stand.devices).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"429, QUOTA_EXCEEDED, 7, 7", "429, QUOTA_EXCEEDED, , 60", "503, UNAVAILABLE, 11, 11",
            "401, THIRD_PARTY_AUTH_ERROR, , 300"})
    void sendShouldWaitAsLongAsFirebaseSays(int status, String code, Integer said, int seconds) {
        stand.phone("phone-1");
        stand.fault("*", status, code, said, false);

        assertThat(stand.sender().send(stand.message("Hello"))).isInstanceOfSatisfying(SendResult.Later.class,
                later -> assertThat(later.atLeast()).isEqualTo(Duration.ofSeconds(seconds)));
    }

    @Test
    void sendShouldCutWhatDoesNotFit() {
        stand.phone("phone-1");
        stand.browser();
        String text = "👋🏽".repeat(400) + "你".repeat(800);

        assertThat(stand.sender().send(stand.message(text))).isInstanceOf(SendResult.Accepted.class);

        assertThat(stand.texts()).hasSize(2).allSatisfy(shown -> {
            assertThat(shown).endsWith("…").hasSizeGreaterThan(800);
            assertThat(text).startsWith(shown.substring(0, shown.length() - 1));
            assertThat(shown.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(3000, 4096);
        });
    }

    @Test
    void sendShouldBeRejectedWithoutAnyDevice() {
        assertThat(stand.sender().send(stand.message("Hello"))).isInstanceOfSatisfying(SendResult.Rejected.class,
                rejected -> assertThat(rejected.failure().code()).isEqualTo("no-device"));
    }
}
