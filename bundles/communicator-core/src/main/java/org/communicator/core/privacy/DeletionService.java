package org.communicator.core.privacy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Deletions;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.ConversationChanged;
import org.communicator.api.live.CommunicatorEvent.ConversationDeleted;
import org.communicator.api.live.CommunicatorEvent.MessageDeleted;
import org.communicator.core.audit.Audit;
import org.communicator.core.live.Events;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes messages and conversations for good (T12). */
@Component
public final class DeletionService implements Deletions {

    private static final Set<MessageKind> AMONG_STAFF = EnumSet.of(MessageKind.NOTE, MessageKind.CHAT_MESSAGE);

    private final Stores stores;
    private final Removal removal;
    private final RemovalSweep sweep;
    private final Audit audit;
    private final Events events;

    @Activate
    public DeletionService(@Reference Stores stores, @Reference Removal removal, @Reference RemovalSweep sweep,
            @Reference Audit audit, @Reference Events events) {
        this.stores = stores;
        this.removal = removal;
        this.sweep = sweep;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Optional<Deleted> message(StaffSession session, MessageId id) {
        if (!session.may(Right.MESSAGES_WRITE)) {
            session.require(Right.MESSAGES_DELETE);
        }
        Optional<Message> found = stores.message(session.access(), id);
        found.filter(message -> !isOwn(session, message)).ifPresent(other -> session.require(Right.MESSAGES_DELETE));
        return found.map(message -> stores.transactions().inTransaction(() -> delete(session, message)));
    }

    @Override
    public boolean conversation(StaffSession session, ConversationId id) {
        session.require(Right.MESSAGES_DELETE);
        Optional<Conversation> found = stores.conversations().find(session.access(), id);
        return found.isPresent() && stores.transactions().inTransaction(() -> delete(session, found.get()));
    }

    private Deleted delete(StaffSession session, Message message) {
        Optional<Conversation> before = stores.conversations().find(session.access(), message.conversation());
        if (!message.deleted()) {
            removal.takeBack(message.id());
            removal.empty(Set.of(message.id()));
            audit.record(session, "message.deleted", Subject.of(message.id()), message.client(),
                    Map.of("conversation", message.conversation().toString()));
        }
        before.ifPresent(conversation -> announce(session, conversation));
        Message left = stores.messages().find(message.id()).orElseThrow();
        stores.conversations().reach(message.conversation())
                .ifPresent(reach -> events.publish(new MessageDeleted(left, reach)));
        return new Deleted(left, reached(left));
    }

    /** The client may wait no longer, or again. */
    private void announce(StaffSession session, Conversation before) {
        stores.conversations().find(session.access(), before.id())
                .filter(after -> !after.handling().equals(before.handling()))
                .ifPresent(after -> events.publish(new ConversationChanged(after, before.reach())));
    }

    private boolean delete(StaffSession session, Conversation conversation) {
        if (!removal.remove(conversation.id())) {
            return false;
        }
        audit.record(session, "conversation.deleted", Subject.of(conversation.id()), conversation.key().client(),
                Map.of("kind", conversation.kind().name()));
        events.publish(new ConversationDeleted(conversation.id(), conversation.reach()));
        stores.transactions().afterCommit(sweep::wake);
        return true;
    }

    private static boolean isOwn(StaffSession session, Message message) {
        return AMONG_STAFF.contains(message.kind()) && message.author().map(Author::id)
                .filter(session.staff().value()::equals).isPresent();
    }

    /** A message that was being sent while it was deleted stays as it was known to be: queued. */
    private static Reached reached(Message left) {
        return switch (left.status()) {
            case CANCELLED, FAILED -> Reached.NO;
            case QUEUED, SCHEDULED -> Reached.PERHAPS;
            case RECEIVED, SENDING, SENT, DELIVERED, READ -> Reached.YES;
        };
    }
}
