package org.communicator.sandbox.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandsetsTest {

    private static final String KAREN = "+15005550010";
    private static final String TOM = "+15005550011";
    private static final Instant NOW = Instant.parse("2026-03-14T10:42:00Z");

    private final Handsets handsets = new Handsets();

    @Test
    void noteShouldLearnTheHandsetFromTraffic() {
        handsets.note(to(KAREN, "+15005550006"));
        handsets.note(to(KAREN, "+15005550007"));

        assertThat(handsets.find(KAREN)).get().satisfies(karen -> {
            assertThat(karen.unread()).isEqualTo(2);
            assertThat(karen.ours()).containsExactly("+15005550007", "+15005550006");
        });
    }

    @Test
    void noteShouldCountAnAnswerAsHavingRead() {
        handsets.note(to(KAREN, "+15005550006"));
        handsets.note(Message.inbound(2, Sid.forMessage(false), KAREN, "+15005550006", "Yes", List.of(), Map.of(),
                NOW));

        assertThat(handsets.find(KAREN)).get().extracting(Handset::unread).isEqualTo(0L);
    }

    @Test
    void latestShouldPutTheLastSpokenWithFirst() {
        handsets.note(to(KAREN, "+15005550006"));
        handsets.note(to(TOM, "+15005550006"));
        handsets.note(to(KAREN, "+15005550006"));

        assertThat(handsets.latest(10)).extracting(Handset::number).containsExactly(KAREN, TOM);
    }

    @Test
    void nameShouldKeepWhatIsKnown() {
        handsets.note(to(KAREN, "+15005550006"));

        handsets.name(KAREN, "Karen Adams");

        assertThat(handsets.find(KAREN)).get()
                .extracting(Handset::name, Handset::messages).containsExactly("Karen Adams", 1L);
    }

    private static Message to(String handset, String ours) {
        return Message.outbound(1, Sid.forMessage(false), Status.QUEUED, ours, handset, "Hi", List.of(), null, null,
                NOW);
    }
}
