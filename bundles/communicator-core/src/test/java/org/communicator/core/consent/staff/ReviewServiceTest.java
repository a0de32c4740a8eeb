package org.communicator.core.consent.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.util.List;
import java.util.Optional;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentReview.Decision;
import org.communicator.api.consent.ConsentReviewId;
import org.communicator.api.consent.ConsentReviews;
import org.communicator.api.consent.ConsentReviews.Shown;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;

/** What staff decide about messages that may be revocations. */
class ReviewServiceTest {

    private final CoreFixture core = new CoreFixture();
    private final StaffSession sam = core.session(core.session("sam", DOWNTOWN), Right.CONSENTS_WRITE);
    private final StaffSession kim = core.session(core.session("kim", RIVERSIDE), Right.CONSENTS_WRITE);
    private final Message flagged = core.receive("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "please stop texting me");

    @Test
    void openShouldShowWhatTheClientWrote() {
        assertThat(open(sam)).singleElement().satisfies(shown -> {
            assertThat(shown.text()).isEqualTo("please stop texting me");
            assertThat(shown.review().message()).isEqualTo(flagged.id());
            assertThat(shown.review().conversation()).isEqualTo(flagged.conversation());
        });
        assertThat(open(kim)).isEmpty();
    }

    @Test
    void decideShouldOptTheClientOutWhenThatIsMeant() {
        assertThat(core.reviews.decide(sam, id(), Decision.OPTED_OUT)).isInstanceOf(ConsentReviews.Closed.class);

        assertThat(open(sam)).isEmpty();
        assertThat(ledger()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(ConsentState.OPTED_OUT);
            assertThat(entry.evidence().message()).contains(flagged.id());
            assertThat(entry.by()).isPresent();
        });
    }

    @Test
    void decideShouldRecordNothingWhenSomethingElseIsMeant() {
        core.reviews.decide(sam, id(), Decision.DISMISSED);

        assertThat(open(sam)).isEmpty();
        assertThat(ledger()).isEmpty();
    }

    @Test
    void decideShouldCountOnceWhenItIsRepeatedOrContradicted() {
        ConsentReviewId id = id();
        core.reviews.decide(sam, id, Decision.DISMISSED);

        assertThat(core.reviews.decide(sam, id, Decision.DISMISSED)).isInstanceOf(ConsentReviews.Closed.class);
        assertThat(core.reviews.decide(sam, id, Decision.OPTED_OUT)).isInstanceOf(ConsentReviews.DecidedBefore.class);
        assertThat(ledger()).isEmpty();
    }

    @Test
    void decideShouldFindNothingOutOfReach() {
        assertThat(core.reviews.decide(kim, id(), Decision.OPTED_OUT)).isInstanceOf(ConsentReviews.NotFound.class);
        assertThat(ledger()).isEmpty();
    }

    @Test
    void decideShouldNeedItsRight() {
        StaffSession reader = core.session("ann", DOWNTOWN);

        assertThatThrownBy(() -> core.reviews.decide(reader, id(), Decision.DISMISSED))
                .isInstanceOf(MissingRightException.class);
    }

    private ConsentReviewId id() {
        return open(sam).get(0).review().id();
    }

    private List<Shown> open(StaffSession session) {
        return core.reviews.open(session, new Page.Request(Optional.empty(), 10)).items();
    }

    private List<ConsentEntry> ledger() {
        return core.store.consents().history(CoreFixture.ACCOUNT, KARENS_NUMBER, Optional.empty(), 10);
    }
}
