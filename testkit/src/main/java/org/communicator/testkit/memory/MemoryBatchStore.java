package org.communicator.testkit.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchId;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.BatchReport;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Access;
import org.communicator.api.store.BatchStore;

/** Batches of a {@link MemoryStore}. */
public final class MemoryBatchStore implements BatchStore {

    private final MemoryStore store;

    MemoryBatchStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void create(Batch batch, List<BatchRecipient> recipients) {
        store.write(() -> {
            store.batches.put(batch.id(), batch);
            recipients.forEach(this::put);
        });
    }

    @Override
    public Optional<Batch> find(Access access, BatchId id) {
        return store.read(() -> Optional.ofNullable(store.batches.get(id)).filter(batch -> reaches(access, batch)));
    }

    @Override
    public List<Batch> list(Access access, Optional<UUID> after, int limit) {
        return store.read(() -> store.batches.values().stream().filter(batch -> reaches(access, batch))
                .filter(batch -> after.map(key -> MemoryConversationStore.compare(key(batch), key) < 0).orElse(true))
                .sorted(Comparator.comparing(MemoryBatchStore::key, MemoryConversationStore::compare).reversed())
                .limit(limit).toList());
    }

    @Override
    public List<BatchReport.Count> counts(BatchId id) {
        record Key(RecipientState state, Optional<String> code) {
        }
        return store.read(() -> of(id).map(this::standing).collect(Collectors.groupingBy(
                recipient -> new Key(recipient.state(), recipient.reason().map(Failure::code)), Collectors.counting()))
                .entrySet().stream()
                .map(entry -> new BatchReport.Count(entry.getKey().state(), entry.getKey().code(), entry.getValue()))
                .toList());
    }

    @Override
    public List<BatchRecipient> recipients(BatchId id, Optional<RecipientState> state, int from, int limit) {
        return store.read(() -> of(id).map(this::standing).filter(recipient -> recipient.place() >= from)
                .filter(recipient -> state.map(recipient.state()::equals).orElse(true)).limit(limit).toList());
    }

    @Override
    public List<Batch> due(Instant now, int limit) {
        return store.read(() -> running().filter(batch -> !batch.dueAt().isAfter(now))
                .sorted(Comparator.comparing((Batch batch) -> batch.kind().name()).reversed()
                        .thenComparing(Batch::dueAt).thenComparing(MemoryBatchStore::key, MemoryConversationStore::compare))
                .limit(limit).toList());
    }

    @Override
    public Optional<Instant> nextDue() {
        return store.read(() -> running().map(Batch::dueAt).min(Comparator.naturalOrder()));
    }

    @Override
    public List<BatchRecipient> take(BatchId id, int limit) {
        return store.read(() -> pending(id).limit(limit).toList());
    }

    @Override
    public void queued(BatchId id, int place, MessageId message) {
        change(id, place, old -> with(old, RecipientState.QUEUED, Optional.empty(), Optional.of(message)));
    }

    @Override
    public void ended(BatchId id, int place, RecipientState state, Failure reason) {
        change(id, place, old -> with(old, state, Optional.of(reason), Optional.empty()));
    }

    @Override
    public boolean finish(BatchId id, Instant at) {
        return store.read(() -> pending(id).findAny().isEmpty() && end(id, Batch.State.DONE, at));
    }

    @Override
    public boolean cancel(BatchId id, Failure reason, Instant at) {
        return store.read(() -> {
            boolean ended = end(id, Batch.State.CANCELLED, at);
            if (ended) {
                pending(id).toList().forEach(recipient ->
                        ended(id, recipient.place(), RecipientState.CANCELLED, reason));
            }
            return ended;
        });
    }

    private boolean end(BatchId id, Batch.State state, Instant at) {
        Batch old = store.batches.get(id);
        if (old == null || old.state() != Batch.State.RUNNING) {
            return false;
        }
        store.batches.put(id, new Batch(id, old.sender(), old.name(), old.kind(), old.location(), old.text(),
                old.sendAt(), old.at(), old.recipients(), state, Optional.of(at)));
        return true;
    }

    private void change(BatchId id, int place, Function<BatchRecipient, BatchRecipient> change) {
        store.write(() -> store.batchRecipients.computeIfPresent(List.of(id, place), (key, old) -> change.apply(old)));
    }

    private void put(BatchRecipient recipient) {
        store.batchRecipients.put(List.of(recipient.batch(), recipient.place()), recipient);
    }

    private Stream<Batch> running() {
        return store.batches.values().stream().filter(batch -> batch.state() == Batch.State.RUNNING);
    }

    private Stream<BatchRecipient> pending(BatchId id) {
        return of(id).filter(recipient -> recipient.state() == RecipientState.PENDING);
    }

    private Stream<BatchRecipient> of(BatchId id) {
        return store.batchRecipients.values().stream().filter(recipient -> recipient.batch().equals(id))
                .sorted(Comparator.comparing(BatchRecipient::place));
    }

    private BatchRecipient standing(BatchRecipient recipient) {
        Optional<Message> message = recipient.message().map(store.messages::get);
        return message.map(found -> with(recipient, RecipientState.valueOf(found.status().name()),
                found.failure().or(recipient::reason), recipient.message())).orElse(recipient);
    }

    private static BatchRecipient with(BatchRecipient old, RecipientState state, Optional<Failure> reason,
            Optional<MessageId> message) {
        return new BatchRecipient(old.batch(), old.place(), old.client(), old.address(), old.reference(), Map.of(),
                state, reason, message);
    }

    private static boolean reaches(Access access, Batch batch) {
        return access.reaches(batch.account(), Set.of(batch.location()));
    }

    private static UUID key(Batch batch) {
        return batch.id().value();
    }
}
