package org.communicator.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditTrail.Filter;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Deletions.Deleted;
import org.communicator.api.conversation.Deletions.Reached;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.Page;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.Timing;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.ConversationChanged;
import org.communicator.api.live.CommunicatorEvent.ConversationDeleted;
import org.communicator.api.live.CommunicatorEvent.MessageDeleted;
import org.communicator.api.store.MessageStore.Step;
import org.communicator.api.store.PersonalData;
import org.communicator.core.CoreFixture;
import org.communicator.core.audit.Audit;
import org.communicator.core.live.Events;
import org.communicator.core.work.Stamps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeletionServiceTest {

    private final CoreFixture core = new CoreFixture();
    private final StaffSession writer = core.session("anna", DOWNTOWN);
    private final StaffSession deleter = deleter("doris", DOWNTOWN);
    private final Stamps stamps = new Stamps(core.clock);
    private final Events events = new Events(core.store);
    private final Removal removal = new Removal(core.stores, core.store.removal());
    private final RemovalSweep sweep = new RemovalSweep(core.store, core.store.removal(), removal, core.workers);
    private final DeletionService service = new DeletionService(core.stores, removal, sweep,
            new Audit(core.store.audit(), stamps), events);
    private final List<Object> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        events.add(core.published::add);
        removal.add(new PersonalData() {
            @Override
            public String name() {
                return "others";
            }

            @Override
            public void messagesEmptied(Collection<MessageId> messages) {
                told.addAll(messages);
            }

            @Override
            public void conversationRemoved(ConversationId conversation) {
                told.add(conversation);
            }
        });
    }

    @Test
    void messageShouldBeTakenBackWhenItWasNotYetSent() {
        Message queued = core.post(writer, KAREN, "Wrong number");

        Deleted deleted = service.message(deleter, queued.id()).orElseThrow();

        assertThat(deleted.reached()).isEqualTo(Reached.NO);
        assertThat(deleted.message().status()).isEqualTo(MessageStatus.CANCELLED);
        assertThat(deleted.message().text()).isEmpty();
        assertThat(core.store.outbox().size()).isZero();
        assertThat(core.stores.messages().list(queued.conversation(), Optional.empty(), 10)).isEmpty();
        assertThat(told).containsExactly(queued.id());
        assertThat(audited()).containsExactly("message.deleted");
        assertThat(core.published).last().isInstanceOfSatisfying(MessageDeleted.class,
                event -> assertThat(event.message()).isEqualTo(deleted.message()));
    }

    @Test
    void clientShouldWaitNoLongerWhenWhatHeWroteIsDeletedAndAllAreTold() {
        Message inbound = core.receive("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Hello?");

        service.message(deleter, inbound.id());

        assertThat(core.published).filteredOn(ConversationChanged.class::isInstance).last()
                .isInstanceOfSatisfying(ConversationChanged.class,
                        event -> assertThat(event.conversation().handling().waiting()).isFalse());
    }

    @Test
    void clientShouldWaitAgainWhenTheAnswerIsTakenBack() {
        core.receive("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Hello?");
        Message answer = core.post(writer, KAREN, "Wrong number");

        service.message(deleter, answer.id());

        assertThat(core.stores.conversations().find(deleter.access(), answer.conversation()).orElseThrow().handling()
                .waiting()).isTrue();
    }

    @Test
    void messageShouldNeverGoOutWhenItIsDeletedWhileItWaits() {
        Message later = ((PostOutcome.Posted) core.conversations.postToClient(writer, KAREN,
                new NewMessage("Later", Optional.empty()).at(new Timing(
                        Optional.of(core.clock.instant().plusSeconds(3600)), false, false)))).message();

        assertThat(service.message(deleter, later.id()).orElseThrow().message().status())
                .isEqualTo(MessageStatus.CANCELLED);

        core.workers.pass(Duration.ofHours(2));
        assertThat(core.provider.accepted()).isEmpty();
    }

    @Test
    void messageShouldPerhapsBeReachedWhenItIsBeingSent() {
        Message queued = core.post(writer, KAREN, "Wrong number");
        core.store.inTransaction(() -> core.store.outbox().claim(Set.of(Channel.SMS), core.clock.instant(),
                core.clock.instant().plusSeconds(60), 1));

        assertThat(service.message(deleter, queued.id()).orElseThrow().reached()).isEqualTo(Reached.PERHAPS);

        core.delivery.settle(queued.id(), new Step(MessageStatus.SENT, Optional.of("SM1"), Optional.empty()));
        assertThat(core.stored(queued).providerId()).isEmpty();
    }

    @Test
    void messageShouldBeReachedWhenItWasSent() {
        Message sent = core.post(writer, KAREN, "Wrong number");
        core.delivery.settle(sent.id(), new Step(MessageStatus.DELIVERED, Optional.of("SM1"), Optional.empty()));

        assertThat(service.message(deleter, sent.id()).orElseThrow().reached()).isEqualTo(Reached.YES);
    }

    @Test
    void messageShouldGiveTheSameAnswerWhenItIsDeletedAgain() {
        Message queued = core.post(writer, KAREN, "Wrong number");

        Optional<Deleted> first = service.message(deleter, queued.id());

        assertThat(service.message(deleter, queued.id())).isEqualTo(first);
        assertThat(audited()).hasSize(1);
    }

    @Test
    void messageShouldNeedTheRightUnlessItIsOnesOwnAmongStaff() {
        Message toClient = core.post(writer, KAREN, "Hello");
        Message note = note(toClient, "anna");

        assertThatThrownBy(() -> service.message(writer, toClient.id())).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> service.message(core.session("bert", DOWNTOWN), note.id()))
                .isInstanceOf(MissingRightException.class);
        assertThat(service.message(writer, note.id())).isPresent();
    }

    @Test
    void deletionShouldFindNothingWhenItIsOutOfReach() {
        Message message = core.post(writer, KAREN, "Hello");
        StaffSession rita = deleter("rita", RIVERSIDE);

        assertThat(service.message(rita, message.id())).isEmpty();
        assertThat(service.conversation(rita, message.conversation())).isFalse();
        assertThat(core.stored(message).deleted()).isFalse();
    }

    @Test
    void conversationShouldBeGoneWithItsContentWhenItIsDeleted() {
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "A secret"));
        Message queued = core.post(writer, KAREN, "An answer");

        assertThat(service.conversation(deleter, queued.conversation())).isTrue();
        assertThat(service.conversation(deleter, queued.conversation())).isFalse();

        assertThat(core.conversations.conversation(writer, queued.conversation())).isEmpty();
        assertThat(core.stored(queued).status()).isEqualTo(MessageStatus.CANCELLED);
        assertThat(core.store.outbox().size()).isZero();
        assertThat(core.published).last().isInstanceOf(ConversationDeleted.class);
        assertThat(audited()).containsExactly("conversation.deleted");
        core.workers.runReady();
        assertThat(core.store.removal().contents(queued.conversation(), Optional.empty(), 10)).isEmpty();
        assertThat(core.store.removal().unfinished(10)).isEmpty();
        assertThat(core.stored(queued).deleted()).isTrue();
        assertThat(told).hasSize(3).startsWith(queued.conversation());
    }

    @Test
    void contentShouldGoAfterARestartWhenACrashLeftIt() {
        core.workers.runReady();
        sweep.close();
        Message queued = core.post(writer, KAREN, "An answer");
        service.conversation(deleter, queued.conversation());
        core.workers.runReady();
        assertThat(core.stored(queued).text()).isEqualTo("An answer");

        new RemovalSweep(core.store, core.store.removal(), removal, core.workers);
        core.workers.runReady();

        assertThat(core.stored(queued).deleted()).isTrue();
        assertThat(core.store.removal().unfinished(10)).isEmpty();
    }

    @Test
    void conversationShouldBeginAnewWhenTheClientWritesLater() {
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "A secret"));
        ConversationId first = conversation();
        service.conversation(deleter, first);

        core.receiving.receive(core.text("SM2", KARENS_NUMBER, DOWNTOWN_NUMBER, "Hello again"));

        assertThat(conversation()).isNotEqualTo(first);
        assertThat(core.conversations.clientMessages(writer, KAREN, new Page.Request(Optional.empty(), 10)).orElseThrow().items())
                .extracting(Message::text).containsExactly("Hello again");
    }

    @Test
    void conversationShouldNeedTheRight() {
        Message message = core.post(writer, KAREN, "Hello");

        assertThatThrownBy(() -> service.conversation(writer, message.conversation()))
                .isInstanceOf(MissingRightException.class).hasMessageContaining("messages.delete");
    }

    private ConversationId conversation() {
        return core.conversations.client(writer, KAREN).orElseThrow().conversation().orElseThrow();
    }

    private Message note(Message beside, String author) {
        Message note = new Message(new MessageId(stamps.id()), ACCOUNT, beside.conversation(), beside.client(),
                beside.direction(), MessageKind.NOTE, Channel.INTERNAL, "none", Optional.empty(), beside.addresses(),
                "She is angry", core.clock.instant(), Optional.of(new Author(author, author)), Optional.of(DOWNTOWN),
                MessageStatus.RECEIVED, Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(),
                Set.of(), Optional.empty(), false);
        core.stores.messages().append(note);
        return note;
    }

    private StaffSession deleter(String id, LocationId location) {
        StaffSession session = core.session(id, location);
        return new StaffSession(ACCOUNT, new StaffId(id), id, session.locations(), session.loggedInAt(),
                Set.of(Right.MESSAGES_READ, Right.MESSAGES_DELETE), session.expiresAt());
    }

    private List<String> audited() {
        return core.store.audit().list(ACCOUNT, Filter.NONE, Optional.empty(), 10).stream().map(AuditEntry::action)
                .toList();
    }
}
