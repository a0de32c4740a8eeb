package org.communicator.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditTrail.Filter;
import org.communicator.api.conversation.Card;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.Page;
import org.communicator.api.conversation.PostOutcome.Posted;
import org.communicator.api.host.Client;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.ConversationChanged;
import org.communicator.api.people.Chats.NewChat;
import org.communicator.api.people.Chats.Outcome;
import org.communicator.api.people.ConversationSettings.Renaming;
import org.communicator.api.people.Participant;
import org.communicator.api.people.Participants.Change;
import org.communicator.core.CoreFixture;
import org.communicator.core.audit.Audit;
import org.communicator.core.conversation.Titles;
import org.communicator.core.live.MutedConversations;
import org.communicator.core.work.Stamps;
import org.junit.jupiter.api.Test;

class MembershipServiceTest {

    private static final Page.Request FIRST = new Page.Request(Optional.empty(), 10);

    private final CoreFixture core = new CoreFixture();
    private final StaffSession dana = core.session("dana", DOWNTOWN);
    private final StaffSession lee = core.session("lee", RIVERSIDE);
    private final StaffSession kim = core.session("kim", RIVERSIDE);
    private final Audit audit = new Audit(core.store.audit(), new Stamps(core.clock));
    private final MembershipService service = new MembershipService(core.stores, core.store.people(), core.directory,
            new ParticipantList(core.directory, core.store.people(), core.conversations, core.senders), core.internal,
            audit, core.events);
    private final ConversationSettingsService settings = new ConversationSettingsService(core.stores,
            core.store.people(), new Titles(core.directory, core.store.people()), core.internal, new MutedConversations(core.store.people()), audit, core.events);
    private final CardService cards = new CardService(core.stores, core.conversations, core.directory);
    private final ConversationId group = chat("lee", "max");

    @Test
    void addShouldShowTheWholeChatToThePersonAndTellTheOthers() {
        core.published.clear();

        assertThat(service.add(dana, group, kim.staff())).isEqualTo(Change.DONE);

        assertThat(lines(kim)).containsExactly("dana added kim.", "dana began the chat with lee, max.");
        assertThat(core.published).first().isInstanceOfSatisfying(ConversationChanged.class, changed ->
                assertThat(changed.reach().members()).contains(kim.staff()));
        assertThat(audited()).containsExactly("member.added");
    }

    @Test
    void addShouldChangeNothingWhenThatIsNotPossible() {
        assertThat(service.add(dana, group, lee.staff())).isEqualTo(Change.NOTHING_NEW);
        assertThat(service.add(dana, group, new StaffId("ghost"))).isEqualTo(Change.UNKNOWN_PERSON);
        assertThat(service.add(kim, group, kim.staff())).isEqualTo(Change.NOT_FOUND);
        assertThat(service.add(dana, chat("lee"), kim.staff())).isEqualTo(Change.FIXED);
        assertThat(service.add(dana, withKaren(), kim.staff())).isEqualTo(Change.FIXED);
        assertThat(audited()).isEmpty();
    }

    @Test
    void removeShouldHideTheChatFromThePersonAndTellHimSo() {
        core.published.clear();

        assertThat(service.remove(dana, group, lee.staff())).isEqualTo(Change.DONE);

        assertThat(core.conversations.conversation(lee, group)).isEmpty();
        assertThat(core.published).first().isInstanceOfSatisfying(ConversationChanged.class, changed -> {
            assertThat(changed.reach().members()).doesNotContain(lee.staff());
            assertThat(changed.before().members()).contains(lee.staff());
        });
        assertThat(lines(dana)).startsWith("dana removed lee.");
        assertThat(service.remove(dana, group, lee.staff())).isEqualTo(Change.NOT_FOUND);
    }

    @Test
    void leaveShouldKeepTheLastOne() {
        service.remove(dana, group, new StaffId("max"));

        assertThat(service.leave(lee, group)).isEqualTo(Change.DONE);
        assertThat(lines(dana)).startsWith("lee left.");
        assertThat(service.leave(dana, group)).isEqualTo(Change.LAST);
    }

    @Test
    void participantsShouldNameAllAndSayWhoCanBeWrittenToAlone() {
        assertThat(service.participants(dana, group).orElseThrow()).extracting(Participant::label, Participant::alone)
                .containsExactly(tuple("dana", false),
                        tuple("lee", true),
                        tuple("max", true));
        assertThat(service.participants(dana, withKaren()).orElseThrow()).singleElement().satisfies(karen -> {
            assertThat(karen.kind()).isEqualTo(Participant.Kind.CLIENT);
            assertThat(karen.label()).isEqualTo("Karen Adams");
            assertThat(karen.alone()).isTrue();
        });
        assertThat(service.participants(kim, group)).isEmpty();
    }

    @Test
    void renameShouldNameItForAllAndKeepWhatWasWrittenLastInLists() {
        Message written = core.post(dana, KAREN, "Hello");

        assertThat(rename(dana, written, Optional.of("Wedding"), Optional.empty())).isEqualTo(Renaming.DONE);
        assertThat(rename(kim, written, Optional.of("Mine"), Optional.empty())).isEqualTo(Renaming.NOT_FOUND);

        assertThat(core.conversations.conversation(dana, written.conversation()).orElseThrow()).satisfies(summary -> {
            assertThat(summary.title()).isEqualTo("Wedding");
            assertThat(summary.newest()).contains(written);
        });
        rename(dana, written, Optional.empty(), Optional.empty());
        assertThat(core.conversations.conversation(dana, written.conversation()).orElseThrow().title())
                .isEqualTo("Karen Adams");
    }

    @Test
    void renameShouldLoseNoNameThatSomebodyElseGaveMeanwhile() {
        Message written = core.post(dana, KAREN, "Hello");
        Optional<String> seen = Optional.of("Karen Adams");
        assertThat(rename(dana, written, Optional.of("Wedding"), seen)).isEqualTo(Renaming.DONE);

        assertThat(rename(dana, written, Optional.of("Birthday"), seen)).isEqualTo(Renaming.CHANGED);
        assertThat(rename(dana, written, Optional.of("Wedding"), seen)).isEqualTo(Renaming.DONE);

        assertThat(core.conversations.conversation(dana, written.conversation()).orElseThrow().title())
                .isEqualTo("Wedding");
    }

    private Renaming rename(StaffSession who, Message in, Optional<String> title, Optional<String> expected) {
        return settings.rename(who, in.conversation(), title, expected);
    }

    @Test
    void muteShouldConcernTheOneWhoAsksOnly() {
        assertThat(settings.mute(dana, group, true)).isTrue();

        assertThat(settings.muted(dana, group)).contains(true);
        assertThat(settings.muted(lee, group)).contains(false);
        assertThat(settings.mute(kim, group, true)).isFalse();
        settings.mute(dana, group, false);
        assertThat(settings.muted(dana, group)).contains(false);
    }

    @Test
    void cardsShouldShowAClientOnlyToThoseWhoMaySeeHim() {
        Message message = ((Posted) core.conversations.post(dana, group, new NewMessage("She calls at five",
                Optional.empty(), Optional.empty(), List.of(new Card(Card.Type.CLIENT, KAREN))))).message();

        assertThat(cards.of(dana, message.id()).orElseThrow()).singleElement()
                .satisfies(card -> assertThat(card.client().map(Client::name)).contains("Karen Adams"));
        assertThat(cards.of(lee, message.id()).orElseThrow()).singleElement()
                .satisfies(card -> assertThat(card.client()).isEmpty());
        assertThat(cards.of(kim, message.id())).isEmpty();
    }

    private ConversationId chat(String... members) {
        core.staff("max", DOWNTOWN);
        Set<StaffId> ids = Arrays.stream(members).map(StaffId::new).collect(Collectors.toSet());
        return ((Outcome.Open) core.chats.open(dana, new NewChat(ids, Optional.empty(), Optional.empty()))).chat();
    }

    private ConversationId withKaren() {
        return core.post(dana, KAREN, "Hello").conversation();
    }

    private List<String> lines(StaffSession session) {
        return core.conversations.messages(session, group, FIRST).orElseThrow().items().stream().map(Message::text)
                .toList();
    }

    private List<String> audited() {
        return core.store.audit().list(ACCOUNT, Filter.NONE, Optional.empty(), 10).stream().map(AuditEntry::action)
                .toList();
    }
}
