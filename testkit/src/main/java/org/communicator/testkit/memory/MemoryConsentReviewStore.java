package org.communicator.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.consent.ConsentReview;
import org.communicator.api.consent.ConsentReview.Outcome;
import org.communicator.api.consent.ConsentReviewId;
import org.communicator.api.host.Access;
import org.communicator.api.store.ConsentReviewStore;

/** Messages of a {@link MemoryStore} that may be revocations. */
public final class MemoryConsentReviewStore implements ConsentReviewStore {

    private final MemoryStore store;

    MemoryConsentReviewStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(ConsentReview review) {
        store.write(() -> store.reviews.put(review.id(), review));
    }

    @Override
    public Optional<ConsentReview> find(Access access, ConsentReviewId id) {
        return store.read(() -> Optional.ofNullable(store.reviews.get(id)).filter(review -> sees(access, review)));
    }

    @Override
    public List<ConsentReview> open(Access access, Optional<UUID> after, int limit) {
        return store.read(() -> store.reviews.values().stream()
                .filter(review -> review.outcome().isEmpty() && sees(access, review))
                .filter(review -> after.map(key -> MemoryConversationStore.compare(key(review), key) < 0).orElse(true))
                .sorted(Comparator.comparing(MemoryConsentReviewStore::key, MemoryConversationStore::compare).reversed())
                .limit(limit).toList());
    }

    @Override
    public boolean close(ConsentReviewId id, Outcome outcome) {
        return store.read(() -> {
            ConsentReview review = store.reviews.get(id);
            if (review == null || review.outcome().isPresent()) {
                return false;
            }
            store.reviews.put(id, new ConsentReview(id, review.account(), review.conversation(), review.message(),
                    review.channel(), review.addresses(), review.at(), Optional.of(outcome)));
            return true;
        });
    }

    private boolean sees(Access access, ConsentReview review) {
        return access.account().equals(review.account())
                && store.conversations().find(access, review.conversation()).isPresent();
    }

    private static UUID key(ConsentReview review) {
        return review.id().value();
    }
}
