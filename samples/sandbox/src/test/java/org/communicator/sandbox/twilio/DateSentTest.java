package org.communicator.sandbox.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communicator.sandbox.http.Form;
import org.communicator.sandbox.message.Message;
import org.communicator.sandbox.message.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSentTest {

    private static final Instant SENT = Instant.parse("2026-03-14T10:42:05.250Z");

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "DateSent, 2026-03-14, true", "DateSent, 2026-03-13, false", "DateSent, 2026-03-14T10:42:05Z, true",
        "DateSent<, 2026-03-14, true", "DateSent<, 2026-03-13, false", "DateSent<, 2026-03-14T10:42:04Z, false",
        "DateSent>, 2026-03-14, true", "DateSent>, 2026-03-15, false", "DateSent>, 2026-03-14T10:42:05Z, true",
        "DateSent>, 2026-03-14T10:42:06Z, false", "DateSent>, 2026-03-14T10:42:06, false",
        "DateSent>, 2026-03-14T10:42:05, true", "DateSent>, 2026-03-14T11:42:05+01:00, true"})
    void filterShouldIncludeBothEnds(String name, String value, boolean expected) {
        Message message = Message.inbound(1, "SM1", "+15005550010", "+15005550006", "Hi", List.of(), Map.of(), SENT);

        assertThat(DateSent.filter(new Form().add(name, value)).test(message)).isEqualTo(expected);
    }

    @Test
    void filterShouldLeaveOutWhatHasNotBeenSent() {
        Message queued = Message.outbound(1, "SM1", Status.QUEUED, "+15005550006", "+15005550010", "Hi", List.of(),
                null, null, SENT);

        assertThat(DateSent.filter(new Form().add("DateSent>", "2020-01-01")).test(queued)).isFalse();
        assertThat(DateSent.filter(new Form()).test(queued)).isTrue();
    }
}
