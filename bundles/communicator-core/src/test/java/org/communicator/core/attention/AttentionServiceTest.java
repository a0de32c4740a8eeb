package org.communicator.core.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditTrail.Filter;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.Page;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.ResendOutcome;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.MessageStore.Step;
import org.communicator.core.CoreFixture;
import org.communicator.core.audit.Audit;
import org.communicator.core.work.Stamps;
import org.junit.jupiter.api.Test;

class AttentionServiceTest {

    private static final Page.Request FIRST = new Page.Request(Optional.empty(), 10);

    private final CoreFixture core = new CoreFixture();
    private final StaffSession anna = core.session("anna", DOWNTOWN);
    private final AttentionService service = new AttentionService(core.stores, core.store.attention(),
            core.conversations, new Audit(core.store.audit(), new Stamps(core.clock)));

    @Test
    void resendShouldSendTheTextAsANewMessageWhenAMessageHasFailed() {
        Message failed = failed("See you at 5");

        Message again = resent(anna, failed);

        assertThat(again.id()).isNotEqualTo(failed.id());
        assertThat(again.text()).isEqualTo("See you at 5");
        assertThat(again.conversation()).isEqualTo(failed.conversation());
        assertThat(core.stored(again).status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(core.stored(failed).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(core.store.outbox().waiting(failed.conversation())).contains(again.id());
        assertThat(list(anna)).isEmpty();
        assertThat(audited()).containsExactly("message.resent");
    }

    @Test
    void resendShouldAnswerTheSameMessageWhenRepeatedByAnybody() {
        Message failed = failed("See you at 5");

        Message first = resent(anna, failed);
        Message second = resent(core.session("bert", DOWNTOWN), failed);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(core.stores.messages().list(failed.conversation(), Optional.empty(), 10)).hasSize(2);
    }

    @Test
    void resendShouldRefuseWhenTheMessageHasNotFailed() {
        Message queued = core.post(anna, KAREN, "Hello");

        assertThat(service.resend(anna, queued.id())).isInstanceOf(ResendOutcome.NotResendable.class);
    }

    @Test
    void resendShouldLeaveTheMessageInTheListWhenTheClientCannotBeReached() {
        Message failed = failed("See you at 5");
        core.senders.remove(core.provider);

        ResendOutcome outcome = service.resend(anna, failed.id());

        assertThat(((ResendOutcome.Tried) outcome).outcome()).isInstanceOf(PostOutcome.Unreachable.class);
        assertThat(list(anna)).extracting(Message::id).containsExactly(failed.id());
    }

    @Test
    void failedMessageShouldNotExistWhenItIsOutOfReach() {
        Message failed = failed("See you at 5");
        StaffSession rita = core.session("rita", RIVERSIDE);

        assertThat(list(rita)).isEmpty();
        assertThat(service.dismiss(rita, failed.id())).isFalse();
        assertThat(((ResendOutcome.Tried) service.resend(rita, failed.id())).outcome())
                .isInstanceOf(PostOutcome.NotFound.class);
        assertThat(list(anna)).hasSize(1);
    }

    @Test
    void dismissShouldTakeItOffTheListWhenSomebodyHasSeenToIt() {
        Message failed = failed("See you at 5");

        assertThat(service.dismiss(anna, failed.id())).isTrue();

        assertThat(list(anna)).isEmpty();
        assertThat(audited()).containsExactly("failure.dismissed");
    }

    @Test
    void everythingShouldBeRefusedWhenTheRightIsMissing() {
        Message failed = failed("See you at 5");
        StaffSession nobody = new StaffSession(ACCOUNT, new StaffId("nora"), "Nora", Set.of(DOWNTOWN),
                Optional.empty(), Set.of(), anna.expiresAt());

        assertThatThrownBy(() -> service.failed(nobody, FIRST)).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> service.resend(nobody, failed.id())).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> service.dismiss(nobody, failed.id())).isInstanceOf(MissingRightException.class);
    }

    private Message failed(String text) {
        Message message = core.post(anna, KAREN, text);
        core.delivery.settle(message.id(), new Step(MessageStatus.FAILED, Optional.empty(),
                Optional.of(new Failure("30005", "Unknown handset.", "Call instead."))));
        return core.stored(message);
    }

    private Message resent(StaffSession session, Message failed) {
        ResendOutcome.Tried tried = (ResendOutcome.Tried) service.resend(session, failed.id());
        return ((PostOutcome.Posted) tried.outcome()).message();
    }

    private List<Message> list(StaffSession session) {
        return service.failed(session, FIRST).items();
    }

    private List<String> audited() {
        return core.store.audit().list(ACCOUNT, Filter.NONE, Optional.empty(), 10).stream().map(AuditEntry::action)
                .toList();
    }
}
