package org.communicator.sandbox.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageLogTest {

    private static final MessageFilter ANY = new MessageFilter(null, null, null, message -> true);
    private static final Instant NOW = Instant.parse("2026-03-14T10:42:00Z");

    private final MessageLog log = new MessageLog(3);

    @Test
    void addShouldForgetTheOldestWhenFull() {
        String oldest = add("+15005550010", "one");
        add("+15005550010", "two");
        add("+15005550011", "three");
        add("+15005550011", "four");

        assertThat(log.find(oldest)).isEmpty();
        assertThat(log.size()).isEqualTo(3);
        assertThat(log.evicted()).isEqualTo(1);
        assertThat(bodies(new MessageFilter("+15005550010", null, null, message -> true))).containsExactly("two");
    }

    @Test
    void newestShouldFindBothDirectionsWhenAskedForAHandset() {
        add("+15005550010", "to Karen");
        log.add(Message.inbound(log.nextSequence(), Sid.forMessage(false), "+15005550010", "+15005550006",
                "from Karen", List.of(), Map.of(), NOW));
        add("+15005550011", "to somebody else");

        assertThat(bodies(new MessageFilter(null, null, "+15005550010", message -> true)))
                .containsExactly("from Karen", "to Karen");
    }

    @Test
    void changeShouldMakeTheSenderFindableWhenItIsChosenLate() {
        String sid = Sid.forMessage(false);
        log.add(Message.outbound(log.nextSequence(), sid, Status.ACCEPTED, null, "+15005550010", "Hi", List.of(),
                "MG1", null, NOW));

        log.change(sid, message -> message.sentFrom("+15005550006"));

        assertThat(bodies(new MessageFilter(null, "+15005550006", null, message -> true))).containsExactly("Hi");
    }

    @Test
    void changeShouldKeepTheFurtherStatusWhenALateOneComes() {
        String sid = add("+15005550010", "Hi");
        log.change(sid, message -> message.reached(Status.DELIVERED, null, NOW));

        log.change(sid, message -> message.reached(Status.SENT, null, NOW));

        assertThat(log.find(sid)).get().extracting(Message::status).isEqualTo(Status.DELIVERED);
    }

    @Test
    void addShouldReplaceAMessageWithTheSameSid() {
        String sid = add("+15005550010", "before");
        log.add(Message.inbound(log.nextSequence(), sid, "+15005550010", "+15005550006", "after", List.of(),
                Map.of(), NOW));

        assertThat(bodies(ANY)).containsExactly("after");
        assertThat(log.remove(sid)).isTrue();
        assertThat(bodies(ANY)).isEmpty();
    }

    @Test
    void duplicatesShouldCountTheSameBodyToTheSameNumber() {
        add("+15005550010", "Hi");
        add("+15005550011", "Hi");
        add("+15005550010", "Hi");

        assertThat(log.duplicates()).isEqualTo(new Duplicates.Summary(1,
                List.of(new Duplicates.Example("+15005550010", "Hi", 2))));
    }

    @Test
    void newestShouldFindNothingWhenCleared() {
        add("+15005550010", "Hi");

        log.clear();

        assertThat(bodies(ANY)).isEmpty();
        assertThat(log.duplicates().count()).isZero();
    }

    private String add(String to, String body) {
        String sid = Sid.forMessage(false);
        log.add(Message.outbound(log.nextSequence(), sid, Status.QUEUED, "+15005550006", to, body, List.of(), null,
                null, NOW));
        return sid;
    }

    private List<String> bodies(MessageFilter filter) {
        return log.newest(filter, Long.MAX_VALUE, 0, 10).stream().map(Message::body).toList();
    }
}
