package org.communicator.core.consent.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;

import java.util.Set;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.DoubleOptIn;
import org.communicator.api.consent.Evidence.Source;
import org.communicator.api.consent.NewConsent;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;

/** Asking a person whether he or she agrees. */
class QuestionServiceTest {

    private final CoreFixture core = new CoreFixture();
    private final StaffSession sam = core.session(core.session("sam", DOWNTOWN), Right.CONSENTS_WRITE);

    @Test
    void askShouldSendTheQuestionAndWaitForTheAnswer() {
        DoubleOptIn.Pending asked = (DoubleOptIn.Pending) core.questions.ask(sam, KAREN, Purpose.MARKETING);
        core.workers.runReady();

        assertThat(asked.question().kind()).isEqualTo(MessageKind.STAFF_MESSAGE);
        assertThat(asked.question().text()).startsWith("Downtown: may we send you news and offers").contains("YES", "STOP");
        assertThat(asked.pending().state()).isEqualTo(ConsentState.PENDING);
        assertThat(asked.pending().evidence().message()).contains(asked.question().id());
        assertThat(core.provider.accepted()).hasSize(1);
        assertThat(marketingIsAllowed()).isFalse();
    }

    @Test
    void askShouldLeadToAnOptInWhenTheClientSaysYes() {
        core.questions.ask(sam, KAREN, Purpose.MARKETING);

        core.receive("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Yes!");

        assertThat(marketingIsAllowed()).isTrue();
        assertThat(core.store.outbox().size()).as("question and thanks").isEqualTo(2);
    }

    @Test
    void askShouldWorkInTheConversationOfAStranger() {
        var stranger = core.receive("SM1", "+13105550199", DOWNTOWN_NUMBER, "hello");

        assertThat(core.questions.ask(sam, stranger.conversation(), Purpose.TRANSACTIONAL))
                .isInstanceOf(DoubleOptIn.Pending.class);
    }

    @Test
    void askShouldBeRefusedWhenTheClientSaidNo() {
        core.ledger.record(sam, new NewConsent(Channel.SMS, KARENS_NUMBER, Set.of(Purpose.MARKETING),
                ConsentScope.ACCOUNT, ConsentState.OPTED_OUT, Source.STAFF, "No offers, please."));

        assertThat(core.questions.ask(sam, KAREN, Purpose.MARKETING)).isInstanceOf(DoubleOptIn.SaidNo.class);
        assertThat(core.store.outbox().size()).isZero();
    }

    @Test
    void askShouldBePossibleAgainWhenTheClientTookTheStopBack() {
        core.receive("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "STOP");
        core.receive("SM2", KARENS_NUMBER, DOWNTOWN_NUMBER, "START");

        assertThat(core.questions.ask(sam, KAREN, Purpose.MARKETING)).isInstanceOf(DoubleOptIn.Pending.class);
        core.receive("SM3", KARENS_NUMBER, DOWNTOWN_NUMBER, "YES");

        assertThat(marketingIsAllowed()).isTrue();
    }

    @Test
    void askShouldRecordNothingWhenTheQuestionCannotBeSent() {
        core.receive("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "STOP");

        assertThat(core.questions.ask(sam, KAREN, Purpose.TRANSACTIONAL)).isInstanceOfSatisfying(DoubleOptIn.NotSent.class,
                refused -> assertThat(refused.outcome()).isInstanceOf(PostOutcome.Unreachable.class));
        assertThat(core.questions.ask(sam, new ClientId("nobody"), Purpose.MARKETING)).isInstanceOfSatisfying(
                DoubleOptIn.NotSent.class, refused -> assertThat(refused.outcome()).isInstanceOf(PostOutcome.NotFound.class));
    }

    @Test
    void askShouldNeedItsRights() {
        assertThatThrownBy(() -> core.questions.ask(core.session("ann", DOWNTOWN), KAREN, Purpose.MARKETING))
                .isInstanceOf(MissingRightException.class);
    }

    private boolean marketingIsAllowed() {
        return core.consents.check(ACCOUNT, Channel.SMS, new AddressPair(DOWNTOWN_NUMBER, KARENS_NUMBER),
                Purpose.MARKETING).allowed();
    }
}
