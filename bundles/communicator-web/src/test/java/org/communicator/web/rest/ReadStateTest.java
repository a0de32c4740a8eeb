package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.inbox.MissedItems;
import org.communicator.api.inbox.NoteOutcome;
import org.communicator.api.inbox.ReadState;
import org.communicator.api.inbox.Unread;
import org.communicator.api.live.Presence;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Read state, missed items, notes and presence over HTTP (P10 P11 T02 T09 X09). */
class ReadStateTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private static final String TALK = "/conversations/" + Facts.CONVERSATION;
    private static final String NOWHERE = "/conversations/01890000-0000-7000-8000-0000000000ff";
    private static final StaffId LEE = new StaffId("lee");
    private static final Instant MOMENT = Instant.parse("2026-05-01T09:00:00Z");

    private NoteOutcome outcome = new NoteOutcome.Noted(Facts.outbound());

    @BeforeEach
    void letThereBeReaders() {
        STAGE.ports.readState = new Reading();
        STAGE.ports.missed = new Missed();
        STAGE.ports.notes = (session, conversation, text, mentions) -> outcome;
        STAGE.ports.presence = new There();
    }

    @Test
    void readAndUnreadShouldAnswer204() {
        String upTo = "{\"upTo\":\"" + Facts.inbound().id() + "\"}";

        assertThat(STAGE.api().post(TALK + "/read", upTo, "Idempotency-Key", "k").status()).isEqualTo(204);
        assertThat(STAGE.api().post(TALK + "/read", "{}").status()).isEqualTo(204);
        assertThat(STAGE.api().send("POST", TALK + "/unread", "").status()).isEqualTo(204);
        assertThat(STAGE.api().post(TALK + "/read", "{\"upTo\":\"x\"}").problem()).isEqualTo("invalid");
        assertThat(STAGE.api().post(NOWHERE + "/read", "{}").status()).isEqualTo(404);
        assertThat(STAGE.api().send("POST", NOWHERE + "/unread", "").status()).isEqualTo(404);
    }

    @Test
    void missedShouldShowWhatIsUnread() {
        Answer answer = STAGE.api().get("/missed");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/items/0/unread/count")).isEqualTo("7");
        assertThat(STAGE.api().get("/mentions").at("/items/0/id")).isEqualTo(Facts.outbound().id().toString());
        assertThat(STAGE.api().send("POST", "/session/seen", "").at("/before")).isEqualTo(MOMENT.toString());
    }

    @Test
    void noteShouldBeAnsweredOrRefused() {
        String note = "{\"text\":\"Call her\",\"mentions\":[\"lee\"]}";
        assertThat(STAGE.api().post(TALK + "/notes", note).status()).isEqualTo(201);
        assertThat(STAGE.api().post(TALK + "/notes", "{\"text\":\" \"}").problem()).isEqualTo("invalid");
        assertThat(STAGE.api().post(TALK + "/notes", "{\"text\":\"x\",\"mentions\":[\"\"]}").problem()).isEqualTo("invalid");

        outcome = new NoteOutcome.CannotSee(Set.of(LEE));
        assertThat(STAGE.api().post(TALK + "/notes", note).problem()).isEqualTo("cannot-see-conversation");
        outcome = new NoteOutcome.NotForChats();
        assertThat(STAGE.api().post(TALK + "/notes", note).problem()).isEqualTo("not-handled");
        outcome = new NoteOutcome.NotFound();
        assertThat(STAGE.api().post(TALK + "/notes", note).status()).isEqualTo(404);
    }

    @Test
    void presenceShouldBeToldOfEachWhoIsAskedFor() {
        assertThat(STAGE.api().get("/presence?staff=lee").at("/staff/lee")).isEqualTo("AWAY");
        assertThat(STAGE.api().get("/presence").problem()).isEqualTo("invalid");
        assertThat(STAGE.api().post("/presence", "{\"state\":\"AWAY\"}").status()).isEqualTo(204);
        assertThat(STAGE.api().post("/presence", "{\"state\":\"OFFLINE\"}").problem()).isEqualTo("invalid");
    }

    @Test
    void viewersShouldBeShown() {
        assertThat(STAGE.api().post(TALK + "/activity", "{\"state\":\"TYPING\"}").status()).isEqualTo(204);
        assertThat(STAGE.api().post(TALK + "/activity", "{\"state\":\"SLEEPING\"}").problem()).isEqualTo("invalid");
        assertThat(STAGE.api().post(NOWHERE + "/activity", "{\"state\":\"TYPING\"}").status()).isEqualTo(404);
        assertThat(STAGE.api().get(TALK + "/viewers").at("/viewers/0/state")).isEqualTo("TYPING");
        assertThat(STAGE.api().get(NOWHERE + "/viewers").status()).isEqualTo(404);
    }

    private static boolean isThere(ConversationId conversation) {
        return conversation.equals(Facts.CONVERSATION);
    }

    private static final class Reading implements ReadState {

        @Override
        public boolean read(StaffSession session, ConversationId conversation, Optional<MessageId> upTo) {
            return isThere(conversation);
        }

        @Override
        public boolean markUnread(StaffSession session, ConversationId conversation) {
            return isThere(conversation);
        }

        @Override
        public Map<ConversationId, Unread> unread(StaffSession session, Collection<Conversation> conversations) {
            return Map.of(Facts.CONVERSATION, new Unread(7, false));
        }
    }

    private static final class Missed implements MissedItems {

        @Override
        public Optional<Instant> seen(StaffSession session) {
            return Optional.of(MOMENT);
        }

        @Override
        public Page<ConversationSummary> missed(StaffSession session, Page.Request page) {
            return new Page<>(List.of(Facts.summary(Optional.empty())), Optional.empty());
        }

        @Override
        public Page<Message> mentions(StaffSession session, Page.Request page) {
            return new Page<>(List.of(Facts.outbound()), Optional.empty());
        }
    }

    private static final class There implements Presence {

        @Override
        public Map<StaffId, State> of(StaffSession session, Collection<StaffId> staff) {
            return Map.of(LEE, State.AWAY);
        }

        @Override
        public void declare(StaffSession session, boolean away) {
            // in memory only
        }

        @Override
        public boolean act(StaffSession session, ConversationId conversation, Activity activity) {
            return isThere(conversation);
        }

        @Override
        public Optional<List<Viewer>> viewers(StaffSession session, ConversationId conversation) {
            return Optional.of(List.of(new Viewer(LEE, "Lee", Activity.TYPING, MOMENT)))
                    .filter(list -> isThere(conversation));
        }
    }
}
