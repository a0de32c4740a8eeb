package org.communicator.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.audit.AuditTrail.Filter;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.ConversationDeleted;
import org.communicator.api.store.MessageStore.Step;
import org.communicator.core.CoreFixture;
import org.communicator.core.audit.Audit;
import org.communicator.core.live.Events;
import org.communicator.core.privacy.Removal;
import org.communicator.core.work.Stamps;
import org.communicator.testkit.TestExecutor;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private final CoreFixture core = new CoreFixture();
    private final StaffSession anna = core.session("anna", DOWNTOWN);
    private final Stamps stamps = new Stamps(core.clock);
    private final TestExecutor workers = new TestExecutor(core.clock);
    private final Events events = new Events(core.store);

    @Test
    void messageShouldBeEmptiedWhenItIsTooOld() {
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Old"));
        Message old = sent("Also old");
        keep(Map.of("messages_days", 30));
        days(29);
        assertThat(core.stored(old).deleted()).isFalse();
        Message young = sent("Young");

        days(2);

        assertThat(core.stored(old).text()).isEmpty();
        assertThat(core.stored(young).text()).isEqualTo("Young");
        assertThat(core.stores.conversations().findByKey(ACCOUNT, ConversationKey.of(KAREN)).orElseThrow().newest())
                .contains(young.id());
    }

    @Test
    void conversationShouldGoWhenNothingOfItIsLeft() {
        events.add(core.published::add);
        sent("Old");
        keep(Map.of("messages_days", 30));

        days(31);

        assertThat(core.stores.conversations().findByKey(ACCOUNT, ConversationKey.of(KAREN))).isEmpty();
        assertThat(core.published).last().isInstanceOf(ConversationDeleted.class);
    }

    @Test
    void messageShouldStayWhenItIsOfAnotherKind() {
        Message message = sent("Hello");
        Message note = note(message);
        keep(Map.of("notes_days", 7));

        days(8);

        assertThat(core.stored(message).deleted()).isFalse();
        assertThat(core.stored(note).deleted()).isTrue();
    }

    @Test
    void messageShouldStayWhenItIsStillToBeSent() {
        Message queued = core.post(anna, KAREN, "Later");
        keep(Map.of("messages_days", 1));
        core.senders.remove(core.provider);

        days(2);

        assertThat(core.stored(queued).deleted()).isFalse();
        core.senders.add(core.provider);
        Message young = sent("Young");

        core.delivery.settle(queued.id(), new Step(MessageStatus.FAILED, Optional.empty(), Optional.empty()));
        workers.pass(Duration.ofHours(1));

        assertThat(core.stored(queued).deleted()).isTrue();
        assertThat(core.stored(young).deleted()).isFalse();
    }

    @Test
    void messageShouldStayAWeekWhenTheProviderHasItAndGoWhenNoMoreIsHeardOfIt() {
        Message sending = core.post(anna, KAREN, "Now");
        core.delivery.settle(sending.id(), new Step(MessageStatus.SENDING, Optional.empty(), Optional.empty()));
        keep(Map.of("messages_days", 1));

        days(7);
        assertThat(core.stored(sending).deleted()).isFalse();

        days(1);
        assertThat(core.stored(sending).deleted()).isTrue();
    }

    @Test
    void everythingShouldStayWhenNothingIsConfigured() {
        Message message = sent("Hello");
        new Audit(core.store.audit(), stamps).record(anna, "test", Subject.of(KAREN), Map.of());
        keep(Map.of());

        days(10_000);

        assertThat(core.stored(message).deleted()).isFalse();
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void longHistoryShouldBeWalkedInSteps() {
        for (int number = 0; number < 450; number++) {
            core.receiving.receive(core.text("SM" + number, KARENS_NUMBER, DOWNTOWN_NUMBER, "Old"));
        }
        keep(Map.of("messages_days", 1));
        workers.pass(Duration.ofDays(2));

        for (int step = 0; step < 5; step++) {
            workers.pass(Duration.ofSeconds(1));
        }

        assertThat(core.store.retention().walk(Optional.empty(), 1000)).hasSize(450)
                .allMatch(message -> message.deleted());
    }

    @Test
    void auditLogShouldExpireWhenItIsTooOld() {
        new Audit(core.store.audit(), stamps).record(anna, "test", Subject.of(KAREN), Map.of());
        keep(Map.of("audit_days", 365));
        days(364);
        assertThat(audited()).isEqualTo(1);

        days(2);

        assertThat(audited()).isZero();
    }

    private int audited() {
        return core.store.audit().list(ACCOUNT, Filter.NONE, Optional.empty(), 10).size();
    }

    private Message sent(String text) {
        Message message = core.post(anna, KAREN, text);
        core.delivery.settle(message.id(), new Step(MessageStatus.DELIVERED, Optional.empty(), Optional.empty()));
        return message;
    }

    private Message note(Message beside) {
        Message note = new Message(new MessageId(stamps.id()), ACCOUNT, beside.conversation(), beside.client(),
                beside.direction(), MessageKind.NOTE, beside.channel(), "none", Optional.empty(), beside.addresses(),
                "She is angry", core.clock.instant(), beside.author(), Optional.of(DOWNTOWN), MessageStatus.RECEIVED,
                Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty(),
                false);
        core.stores.messages().append(note);
        return note;
    }

    private void days(int days) {
        workers.pass(Duration.ofDays(days));
        workers.pass(Duration.ofHours(2));
    }

    private Retention keep(Map<String, Integer> days) {
        RetentionConfig config = (RetentionConfig) Proxy.newProxyInstance(RetentionConfig.class.getClassLoader(),
                new Class<?>[] {RetentionConfig.class},
                (proxy, method, args) -> days.getOrDefault(method.getName(), 0));
        return new Retention(new Expiry(core.store, core.store.retention(),
                new Removal(core.stores, core.store.removal()), events), core.store.audit(), stamps, workers, config);
    }
}
