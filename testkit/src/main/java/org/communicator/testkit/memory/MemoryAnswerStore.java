package org.communicator.testkit.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.request.StoredAnswer;
import org.communicator.api.store.AnswerStore;
import org.communicator.api.store.DuplicateKeyException;

/** Answers of a {@link MemoryStore}. */
public final class MemoryAnswerStore implements AnswerStore {

    private final MemoryStore store;

    MemoryAnswerStore(MemoryStore store) {
        this.store = store;
    }

    record Taken(String digest, Instant at, Optional<StoredAnswer> answer) {
    }

    @Override
    public Optional<Kept> find(AccountId account, StaffId staff, String key) {
        return store.read(() -> Optional.ofNullable(store.answers.get(List.of(account, staff, key)))
                .flatMap(taken -> taken.answer().map(answer -> new Kept(taken.digest(), answer))));
    }

    @Override
    public void take(AccountId account, RequestKey key, Instant at) {
        store.write(() -> {
            if (store.answers.putIfAbsent(id(account, key), new Taken(key.digest(), at, Optional.empty())) != null) {
                throw new DuplicateKeyException(null);
            }
        });
    }

    @Override
    public void keep(AccountId account, RequestKey key, StoredAnswer answer) {
        store.write(() -> store.answers.computeIfPresent(id(account, key),
                (same, taken) -> new Taken(taken.digest(), taken.at(), Optional.of(answer))));
    }

    @Override
    public int sweep(Instant before, int limit) {
        return store.read(() -> {
            List<List<Object>> oldest = store.answers.entrySet().stream()
                    .filter(entry -> entry.getValue().at().isBefore(before))
                    .sorted(Map.Entry.comparingByValue(Comparator.comparing(Taken::at))).limit(limit)
                    .map(Map.Entry::getKey).toList();
            oldest.forEach(store.answers::remove);
            return oldest.size();
        });
    }

    private static List<Object> id(AccountId account, RequestKey key) {
        return List.of(account, key.staff(), key.key());
    }
}
