package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.api.conversation.Card;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.people.Cards.Shown;
import org.communicator.api.people.Chats.Outcome;
import org.communicator.api.people.Chats;
import org.communicator.api.people.ConversationSettings;
import org.communicator.api.people.Participant;
import org.communicator.api.people.Participants;
import org.communicator.api.people.SenderNumber;
import org.communicator.api.people.SenderNumber.Type;
import org.communicator.api.people.SenderNumbers.Choice;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeopleTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private static final String HERE = "/conversations/" + Facts.CONVERSATION;

    private Participants.Change change = Participants.Change.DONE;
    private Optional<String> title = Optional.of("before");

    @BeforeEach
    void letThereBeOneConversation() {
        STAGE.ports.participants = participants();
        STAGE.ports.settings = settings();
        STAGE.ports.chats = (session, wanted) -> wanted.members().contains(new StaffId("ghost"))
                ? new Outcome.Unknown(Set.of(new StaffId("ghost"))) : new Outcome.Open(Facts.CONVERSATION);
        STAGE.ports.cards = (session, message) -> message.equals(Facts.inbound().id())
                ? Optional.of(List.of(new Shown(Card.Type.CLIENT, Optional.empty()))) : Optional.empty();
    }

    @Test
    void openChatShouldAnswerTheConversation() {
        Answer answer = STAGE.api().post("/chats", "{\"members\":[\"lee\"],\"text\":\"Hi\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/id")).isEqualTo(Facts.CONVERSATION.toString());
    }

    @Test
    void openChatShouldSayWhatIsWrong() {
        assertThat(STAGE.api().post("/chats", "{\"members\":[\"ghost\"]}").at("/type")).endsWith("unknown-person");
        String many = IntStream.rangeClosed(0, Chats.MAX_MEMBERS).mapToObj(i -> "\"p" + i + "\"")
                .collect(Collectors.joining(","));
        assertThat(STAGE.api().post("/chats", "{\"members\":[" + many + "]}").problem()).isEqualTo("too-many-participants");
        assertThat(STAGE.api().post("/chats", "{}").at("/errors/0/pointer")).isEqualTo("/members");
        assertThat(STAGE.api().post("/chats", "{\"members\":[],\"title\":\" \"}").status()).isEqualTo(422);
    }

    @Test
    void participantsShouldBeListed() {
        assertThat(STAGE.api().get(HERE + "/participants").at("/items/0/label")).isEqualTo("Lee");
        assertThat(STAGE.api().get("/conversations/" + Facts.NEXT + "/participants").status()).isEqualTo(404);
    }

    @Test
    void changesShouldAnswer204OrSayWhyNot() {
        String lee = "{\"staffId\":\"lee\"}";
        assertThat(STAGE.api().post(HERE + "/participants", lee).status()).isEqualTo(204);
        assertThat(STAGE.api().delete(HERE + "/participants/lee").status()).isEqualTo(204);
        assertThat(STAGE.api().post(HERE + "/leave", "").status()).isEqualTo(204);

        change = Participants.Change.FIXED;
        assertThat(STAGE.api().post(HERE + "/participants", lee).at("/type")).endsWith("participants-fixed");
        change = Participants.Change.FULL;
        assertThat(STAGE.api().post(HERE + "/participants", lee).at("/type")).endsWith("too-many-participants");
        change = Participants.Change.LAST;
        assertThat(STAGE.api().post(HERE + "/leave", "").at("/type")).endsWith("last-participant");
        change = Participants.Change.UNKNOWN_PERSON;
        assertThat(STAGE.api().post(HERE + "/participants", lee).at("/type")).endsWith("unknown-person");
        change = Participants.Change.NOT_FOUND;
        assertThat(STAGE.api().delete(HERE + "/participants/lee").status()).isEqualTo(404);
    }

    @Test
    void titleShouldBeGivenAndTaken() {
        assertThat(STAGE.api().put(HERE + "/title", "{\"title\":\"Wedding\"}").status()).isEqualTo(204);
        assertThat(title).contains("Wedding");
        Answer late = STAGE.api().put(HERE + "/title", "{\"title\":\"Mine\",\"expected\":\"Karen Adams\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("conversation-changed");
        assertThat(title).contains("Wedding");
        assertThat(STAGE.api().delete(HERE + "/title?expected=Karen%20Adams").problem())
                .isEqualTo("conversation-changed");
        assertThat(STAGE.api().delete(HERE + "/title?expected=Wedding").status()).isEqualTo(204);
        assertThat(title).isEmpty();
        assertThat(STAGE.api().put(HERE + "/title", "{\"title\":\"" + "x".repeat(201) + "\"}").status()).isEqualTo(422);
    }

    @Test
    void notificationsShouldBeReadAndTurnedOff() {
        assertThat(STAGE.api().get(HERE + "/notifications").at("/muted")).isEqualTo("false");
        assertThat(STAGE.api().put(HERE + "/notifications", "{\"muted\":true}").status()).isEqualTo(204);
        assertThat(STAGE.api().put(HERE + "/notifications", "{}").status()).isEqualTo(422);
        assertThat(STAGE.api().get("/conversations/" + Facts.NEXT + "/notifications").status()).isEqualTo(404);
    }

    @Test
    void cardsShouldTellNothingOfAClientWhomTheReaderMayNotSee() {
        Answer answer = STAGE.api().get("/messages/" + Facts.inbound().id() + "/cards");

        assertThat(answer.at("/items/0/client")).isEqualTo("null");
        assertThat(answer.at("/items/0/text")).isEqualTo("A client whom you may not see.");
        assertThat(STAGE.api().get("/messages/" + Facts.outbound().id() + "/cards").status()).isEqualTo(404);
    }

    @Test
    void numbersShouldSayWhatEachCanCarry() {
        STAGE.ports.numbers = session -> new Choice(List.of(new SenderNumber("+18005550100", Type.TOLL_FREE,
                Set.of(Facts.DOWNTOWN), false, true)), Optional.empty());

        Answer answer = STAGE.api().get("/numbers");

        assertThat(answer.at("/items/0/capabilities/groups")).isEqualTo("NONE");
        assertThat(answer.at("/items/0/locations/0/name")).isEqualTo("Downtown");
        assertThat(answer.at("/items/0/text")).startsWith("Texts only");
        assertThat(answer.at("/problem")).isEqualTo("null");
    }

    @Test
    void numbersShouldBeEmptyAndSayWhyWhenThereAreNone() {
        STAGE.ports.numbers = session -> new Choice(List.of(), Optional.of("Oops! No number."));

        Answer answer = STAGE.api().get("/numbers");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/problem/detail")).isEqualTo("Oops! No number.");
        assertThat(answer.at("/problem/type")).endsWith("no-sender-number");
    }

    private Participants participants() {
        return new Participants() {
            @Override
            public Optional<List<Participant>> participants(StaffSession session, ConversationId conversation) {
                return conversation.equals(Facts.CONVERSATION) ? Optional.of(List.of(new Participant(
                        Participant.Kind.STAFF, "Lee", Optional.of(new StaffId("lee")), Optional.empty(),
                        Optional.empty(), true))) : Optional.empty();
            }

            @Override
            public Change add(StaffSession session, ConversationId chat, StaffId member) {
                return change;
            }

            @Override
            public Change remove(StaffSession session, ConversationId chat, StaffId member) {
                return change;
            }

            @Override
            public Change leave(StaffSession session, ConversationId chat) {
                return change;
            }
        };
    }

    private ConversationSettings settings() {
        return new ConversationSettings() {
            @Override
            public Renaming rename(StaffSession session, ConversationId conversation, Optional<String> newTitle,
                    Optional<String> expected) {
                if (expected.isPresent() && !expected.equals(title)) {
                    return Renaming.CHANGED;
                }
                title = newTitle;
                return Renaming.DONE;
            }

            @Override
            public boolean mute(StaffSession session, ConversationId conversation, boolean muted) {
                return true;
            }

            @Override
            public Optional<Boolean> muted(StaffSession session, ConversationId conversation) {
                return Optional.of(false).filter(off -> conversation.equals(Facts.CONVERSATION));
            }
        };
    }
}
