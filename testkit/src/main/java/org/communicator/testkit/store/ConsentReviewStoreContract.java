package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.UPTOWN;
import static org.communicator.testkit.store.StoreStory.everyLocation;
import static org.communicator.testkit.store.StoreStory.reaching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.consent.ConsentReview;
import org.communicator.api.consent.ConsentReview.Decision;
import org.communicator.api.consent.ConsentReview.Outcome;
import org.communicator.api.consent.ConsentReviewId;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Access;
import org.communicator.api.store.ConsentReviewStore;
import org.junit.jupiter.api.Test;

/** What every {@link ConsentReviewStore} keeps to. */
public interface ConsentReviewStoreContract {

    /** What staff may decide. */
    Outcome DISMISSED = new Outcome(Decision.DISMISSED, new Author("sam", "Sam Reed"), StoreStory.START.plusSeconds(60));

    /** The stores under test, empty. Called once, at the beginning of each test. */
    ConsentStores emptyConsentStores();

    @Test
    default void openShouldGiveTheNewestFirst() {
        ConsentStores stores = emptyConsentStores();
        Conversation conversation = new StoreStory(stores.stores()).conversation(DOWNTOWN);
        ConsentReview first = flagged(stores, 1, conversation);
        ConsentReview second = flagged(stores, 2, conversation);
        ConsentReview third = flagged(stores, 3, conversation);

        assertThat(open(stores, reaching(DOWNTOWN), Optional.empty(), 10)).containsExactly(third, second, first);
        assertThat(open(stores, reaching(DOWNTOWN), Optional.of(third.id().value()), 1)).containsExactly(second);
    }

    @Test
    default void openShouldShowOnlyWhatIsWithinReach() {
        ConsentStores stores = emptyConsentStores();
        StoreStory story = new StoreStory(stores.stores());
        ConsentReview ours = flagged(stores, 1, story.conversation(DOWNTOWN));
        ConsentReview shared = flagged(stores, 2, story.conversation(ACME, Set.of(UPTOWN), Set.of(DOWNTOWN, UPTOWN)));
        ConsentReview theirs = flagged(stores, 3, story.conversation(UPTOWN));
        ConsentReview foreign = flagged(stores, 4, story.conversation(GLOBEX, Set.of(DOWNTOWN), Set.of(DOWNTOWN)));

        assertThat(open(stores, reaching(DOWNTOWN), Optional.empty(), 10)).containsExactly(shared, ours);
        assertThat(open(stores, everyLocation(ACME), Optional.empty(), 10)).containsExactly(theirs, shared, ours);
        assertThat(open(stores, everyLocation(GLOBEX), Optional.empty(), 10)).containsExactly(foreign);
        assertThat(open(stores, reaching(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void findShouldShowOnlyWhatIsWithinReach() {
        ConsentStores stores = emptyConsentStores();
        StoreStory story = new StoreStory(stores.stores());
        ConsentReview theirs = flagged(stores, 1, story.conversation(UPTOWN));

        assertThat(stores.reviews().find(reaching(UPTOWN), theirs.id())).contains(theirs);
        assertThat(stores.reviews().find(everyLocation(ACME), theirs.id())).contains(theirs);
        assertThat(stores.reviews().find(reaching(DOWNTOWN), theirs.id())).isEmpty();
        assertThat(stores.reviews().find(everyLocation(GLOBEX), theirs.id())).isEmpty();
        assertThat(stores.reviews().find(everyLocation(ACME), new ConsentReviewId(TimeOrderedIds.of(99)))).isEmpty();
    }

    @Test
    default void closeShouldTakeTheReviewFromTheOpenOnesAndKeepTheOutcome() {
        ConsentStores stores = emptyConsentStores();
        ConsentReview review = flagged(stores, 1, new StoreStory(stores.stores()).conversation(DOWNTOWN));

        assertThat(close(stores, review, DISMISSED)).isTrue();

        assertThat(open(stores, reaching(DOWNTOWN), Optional.empty(), 10)).isEmpty();
        assertThat(stores.reviews().find(reaching(DOWNTOWN), review.id()).flatMap(ConsentReview::outcome))
                .contains(DISMISSED);
    }

    @Test
    default void closeShouldChangeNothingWhenSomebodyWasFirst() {
        ConsentStores stores = emptyConsentStores();
        ConsentReview review = flagged(stores, 1, new StoreStory(stores.stores()).conversation(DOWNTOWN));
        close(stores, review, DISMISSED);

        assertThat(close(stores, review, new Outcome(Decision.OPTED_OUT, new Author("kim", "Kim"), DISMISSED.at())))
                .isFalse();

        assertThat(stores.reviews().find(reaching(DOWNTOWN), review.id()).flatMap(ConsentReview::outcome))
                .contains(DISMISSED);
    }

    @Test
    default void findShouldSeeWhatTheSameTransactionDecided() {
        ConsentStores stores = emptyConsentStores();
        Conversation conversation = new StoreStory(stores.stores()).conversation(DOWNTOWN);

        Optional<ConsentReview> seen = stores.transactions().inTransaction(() -> {
            ConsentReview review = review(1, conversation);
            stores.reviews().add(review);
            stores.reviews().close(review.id(), DISMISSED);
            return stores.reviews().find(reaching(DOWNTOWN), review.id());
        });

        assertThat(seen.flatMap(ConsentReview::outcome)).contains(DISMISSED);
    }

    private static List<ConsentReview> open(ConsentStores stores, Access access, Optional<UUID> after, int limit) {
        return stores.reviews().open(access, after, limit);
    }

    private static boolean close(ConsentStores stores, ConsentReview review, Outcome outcome) {
        return stores.transactions().inTransaction(() -> stores.reviews().close(review.id(), outcome));
    }

    private static ConsentReview flagged(ConsentStores stores, long number, Conversation conversation) {
        ConsentReview review = review(number, conversation);
        stores.transactions().inTransaction(() -> {
            stores.reviews().add(review);
            return null;
        });
        return review;
    }

    private static ConsentReview review(long number, Conversation conversation) {
        return new ConsentReview(new ConsentReviewId(TimeOrderedIds.of(number)), conversation.account(),
                conversation.id(), new MessageId(TimeOrderedIds.of(1000 + number)), Channel.SMS,
                new AddressPair("+12125550100", "+12125550123"), StoreStory.START.plusSeconds(number), Optional.empty());
    }
}
