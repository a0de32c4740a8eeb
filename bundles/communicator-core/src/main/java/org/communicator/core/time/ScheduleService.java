package org.communicator.core.time;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.ScheduleChange;
import org.communicator.api.conversation.ScheduleOutcome;
import org.communicator.api.conversation.ScheduledMessages;
import org.communicator.api.host.Reach;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.HeldMessageStore;
import org.communicator.api.store.HeldMessageStore.Change;
import org.communicator.core.audit.Audit;
import org.communicator.core.channel.SmsSegments;
import org.communicator.core.store.Stores;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows, changes and takes back what waits (X08). */
@Component
public final class ScheduleService implements ScheduledMessages {

    private final Stores stores;
    private final HeldMessageStore held;
    private final TakeBack takeBack;
    private final Holding holding;
    private final Audit audit;
    private final Stamps stamps;

    @Activate
    public ScheduleService(@Reference Stores stores, @Reference HeldMessageStore held, @Reference TakeBack takeBack,
            @Reference Holding holding, @Reference Audit audit, @Reference Stamps stamps) {
        this.stores = stores;
        this.held = held;
        this.takeBack = takeBack;
        this.holding = holding;
        this.audit = audit;
        this.stamps = stamps;
    }

    @Override
    public Optional<List<Message>> list(StaffSession session, ConversationId conversation) {
        session.require(Right.MESSAGES_READ);
        return stores.conversations().find(session.access(), conversation)
                .map(found -> held.list(found.id(), MOST_LISTED));
    }

    @Override
    public ScheduleOutcome change(StaffSession session, MessageId id, ScheduleChange change) {
        session.require(Right.MESSAGES_WRITE);
        if (within(session, id).isEmpty()) {
            return new ScheduleOutcome.NotFound();
        }
        SendTime time = SendTime.of(change.sendAt(), stamps.now());
        return time == SendTime.RIGHT ? stores.transactions().inTransaction(() -> changed(session, id, change))
                : new ScheduleOutcome.WrongTime(time == SendTime.PAST);
    }

    @Override
    public ScheduleOutcome cancel(StaffSession session, MessageId id) {
        session.require(Right.MESSAGES_WRITE);
        return within(session, id).isEmpty() ? new ScheduleOutcome.NotFound()
                : stores.transactions().inTransaction(() -> cancelled(session, id));
    }

    private Optional<Message> within(StaffSession session, MessageId id) {
        return stores.message(session.access(), id).filter(message -> message.hold().isPresent() && !message.deleted());
    }

    private ScheduleOutcome changed(StaffSession session, MessageId id, ScheduleChange change) {
        if (!held.lock(id)) {
            return new ScheduleOutcome.TooLate();
        }
        Message before = stores.messages().find(id).orElseThrow();
        String text = change.text().orElse(before.text());
        held.change(id, new Change(text, before.channel() == Channel.SMS ? SmsSegments.count(text) : 0,
                change.sendAt().map(sendAt -> holding.again(before, sendAt, stamps.now()))
                        .orElse(before.hold().orElseThrow()),
                change.cancelOnReply()));
        Message after = stores.messages().find(id).orElseThrow();
        audit.record(session, "message.rescheduled", Subject.of(id), after.client(), Map.of());
        stores.conversations().reach(after.conversation()).ifPresent(reach -> takeBack.tell(after, reach));
        return new ScheduleOutcome.Done(after);
    }

    private ScheduleOutcome cancelled(StaffSession session, MessageId id) {
        boolean locked = held.lock(id);
        Message message = stores.messages().find(id).orElseThrow();
        Optional<Reach> reach = stores.conversations().reach(message.conversation());
        if (message.status() == MessageStatus.CANCELLED) {
            return new ScheduleOutcome.Done(message);
        }
        if (!locked || reach.isEmpty()) {
            return new ScheduleOutcome.TooLate();
        }
        audit.record(session, "message.cancelled", Subject.of(id), message.client(), Map.of());
        return new ScheduleOutcome.Done(takeBack.cancel(id, reach.get()));
    }
}
