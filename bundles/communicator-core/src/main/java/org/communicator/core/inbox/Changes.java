package org.communicator.core.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKind;
import org.communicator.api.conversation.Handling;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.inbox.ConversationHandling.Expected;
import org.communicator.api.inbox.HandlingOutcome;
import org.communicator.api.live.CommunicatorEvent.ConversationChanged;
import org.communicator.api.store.HandlingStore.Assignee;
import org.communicator.api.store.HandlingStore;
import org.communicator.core.audit.Audit;
import org.communicator.core.live.Events;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes changes one after the other, each on what the one before left, and tells of them. */
@Component(service = Changes.class)
public final class Changes {

    private final Stores stores;
    private final HandlingStore handling;
    private final TeamMessages messages;
    private final Audit audit;
    private final Events events;

    @Activate
    public Changes(@Reference Stores stores, @Reference HandlingStore handling, @Reference TeamMessages messages,
            @Reference Audit audit, @Reference Events events) {
        this.stores = stores;
        this.handling = handling;
        this.messages = messages;
        this.audit = audit;
        this.events = events;
    }

    /** What one wants of a conversation within reach. */
    HandlingOutcome make(StaffSession session, ConversationId id, Optional<Expected> expected,
            Function<Conversation, Change> decision) {
        return make(session, id, expected, decision, after -> { });
    }

    /** The same, with what follows in the same transaction if it was changed. */
    HandlingOutcome make(StaffSession session, ConversationId id, Optional<Expected> expected,
            Function<Conversation, Change> decision, Consumer<Conversation> then) {
        session.require(Right.MESSAGES_WRITE);
        return stores.transactions().inTransaction(() -> handling.locked(id)
                .filter(found -> session.access().reaches(found.reach()))
                .map(found -> make(session, found, expected, decision, then)).orElseGet(HandlingOutcome.NotFound::new));
    }

    private HandlingOutcome make(StaffSession session, Conversation before, Optional<Expected> expected,
            Function<Conversation, Change> decision, Consumer<Conversation> then) {
        if (before.kind() == ConversationKind.INTERNAL) {
            return new HandlingOutcome.NotHandled();
        }
        Change change = decision.apply(before);
        if (change.refusal().isPresent()) {
            return change.refusal().get();
        }
        if (change.after().equals(before)) {
            return new HandlingOutcome.Changed(before);
        }
        if (expected.filter(seen -> !seen.equals(asSeen(before.handling()))).isPresent()) {
            return new HandlingOutcome.Conflict(before);
        }
        make(session, before, change);
        then.accept(change.after());
        return new HandlingOutcome.Changed(change.after());
    }

    private void make(StaffSession session, Conversation before, Change change) {
        keep(before, change.after());
        audit.record(session, change.action(), Subject.of(before.id()), before.key().client(), change.details());
        messages.activity(session, change.after(), change.words());
    }

    private static Expected asSeen(Handling handling) {
        return new Expected(handling.state(), handling.assignee());
    }

    private void keep(Conversation before, Conversation after) {
        if (!after.owners().equals(before.owners()) || !after.openTo().equals(before.openTo())) {
            stores.conversations().open(after.id(), after.owners(), after.openTo());
        }
        handling.change(after.id(), after.handling());
        events.publish(new ConversationChanged(after, before.reach()));
    }

    /** Opens what was put aside until then, a few at a time; gives how many were looked at. */
    int wake(Instant now, int limit) {
        List<ConversationId> due = handling.due(now, limit);
        due.forEach(id -> stores.transactions().inTransaction(() -> handling.locked(id)
                .map(found -> wake(found, now)).orElse(false)));
        return due.size();
    }

    /** Gives back what somebody took care of who is not there any more, a few at a time; gives how many were looked at. */
    int leave(Assignee gone, int limit) {
        List<ConversationId> theirs = handling.assigned(gone, limit);
        theirs.forEach(id -> stores.transactions().inTransaction(() -> handling.locked(id)
                .map(found -> leave(found, gone)).orElse(false)));
        return theirs.size();
    }

    private boolean leave(Conversation before, Assignee gone) {
        if (before.handling().assignee().filter(gone.staff()::equals).isEmpty()) {
            return false;
        }
        Conversation after = Change.of(before, before.handling().assignedTo(Optional.empty()), "", Map.of(), "").after();
        keep(before, after);
        messages.activity(after, "Nobody takes care of this now: who did is not there any more.");
        return true;
    }

    /** What was opened meanwhile by a message, or by another node, is only no more due. */
    private boolean wake(Conversation before, Instant now) {
        if (before.handling().state() != Handling.State.SNOOZED) {
            handling.change(before.id(), before.handling());
            return false;
        }
        if (before.handling().snoozedUntil().orElseThrow().isAfter(now)) {
            return false;
        }
        Conversation after = Change.of(before, before.handling().opened(), "", Map.of(), "").after();
        keep(before, after);
        messages.activity(after, "This is open again: it was put aside until now.");
        return true;
    }
}
