package org.communicator.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.communicator.channel.sms.RefusedException;
import org.communicator.testkit.TestClock;
import org.communicator.testkit.memory.MemoryMeters;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private final MemoryMeters meters = new MemoryMeters();
    private final Refusals refusals = new Refusals(meters, TestClock.atNoon());

    @Test
    void answerShouldCountEachRefusalByItsReason() {
        IntStream.range(0, 3).forEach(number -> refusals.answer(RefusedException.forged("signature")));
        refusals.answer(RefusedException.malformed("MessageSid"));

        assertThat(meters.of("webhook_rejected", "channel", "sms", "provider", "twilio", "reason", "signature"))
                .isEqualTo(3);
        assertThat(meters.of("webhook_rejected", "channel", "sms", "provider", "twilio", "reason", "malformed"))
                .isEqualTo(1);
    }

    @Test
    void answerShouldTellOnlyTheStatus() {
        assertThat(refusals.answer(RefusedException.malformed("MessageSid"))).satisfies(response -> {
            assertThat(response.status()).isEqualTo(400);
            assertThat(response.body()).isEmpty();
        });
    }
}
