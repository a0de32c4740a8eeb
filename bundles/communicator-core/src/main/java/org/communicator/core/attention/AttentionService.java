package org.communicator.core.attention;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.conversation.Conversations;
import org.communicator.api.conversation.FailedMessages;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.Page;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.ResendOutcome;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.AttentionStore;
import org.communicator.core.audit.Audit;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows what failed, and sends it again (T06 X03). */
@Component
public final class AttentionService implements FailedMessages {

    private static final Set<MessageKind> SENT_AGAIN = EnumSet.of(MessageKind.STAFF_MESSAGE, MessageKind.CONFIRMATION);

    private final Stores stores;
    private final AttentionStore attention;
    private final Conversations conversations;
    private final Audit audit;

    @Activate
    public AttentionService(@Reference Stores stores, @Reference AttentionStore attention,
            @Reference Conversations conversations, @Reference Audit audit) {
        this.stores = stores;
        this.attention = attention;
        this.conversations = conversations;
        this.audit = audit;
    }

    @Override
    public Page<Message> failed(StaffSession session, Page.Request page) {
        session.require(Right.MESSAGES_READ);
        List<Message> rows = attention.list(session.access(), page.after(), page.limit() + 1);
        return Page.of(rows, page.limit(), message -> message.id().value());
    }

    @Override
    public ResendOutcome resend(StaffSession session, MessageId id) {
        session.require(Right.MESSAGES_WRITE);
        Optional<Message> found = within(session, id);
        if (found.isEmpty()) {
            return new ResendOutcome.Tried(new PostOutcome.NotFound());
        }
        return isResendable(found.get())
                ? new ResendOutcome.Tried(stores.transactions().inTransaction(() -> again(session, found.get())))
                : new ResendOutcome.NotResendable();
    }

    @Override
    public boolean dismiss(StaffSession session, MessageId id) {
        session.require(Right.MESSAGES_WRITE);
        return within(session, id).map(message -> stores.transactions().inTransaction(() -> {
            attention.dismiss(id);
            audit.record(session, "failure.dismissed", Subject.of(id), message.client(), Map.of());
            return true;
        })).orElse(false);
    }

    private Optional<Message> within(StaffSession session, MessageId id) {
        return stores.message(session.access(), id).filter(message -> !message.deleted());
    }

    private static boolean isResendable(Message message) {
        return message.status() == MessageStatus.FAILED && SENT_AGAIN.contains(message.kind())
                && !message.text().isBlank() && message.fanout().isEmpty();
    }

    /** Who belongs to no location, such as the console, acts for the location that sent it. */
    private static StaffSession at(StaffSession session, Message failed) {
        boolean somewhere = session.loggedInAt().isPresent() || !session.locations().isEmpty();
        return somewhere ? session : new StaffSession(session.account(), session.staff(), session.name(),
                session.locations(), failed.location(), session.rights(), session.expiresAt());
    }

    private PostOutcome again(StaffSession session, Message failed) {
        Optional<Message> earlier = attention.resentAs(failed.id()).flatMap(stores.messages()::find);
        if (earlier.isPresent()) {
            return new PostOutcome.Posted(earlier.get());
        }
        PostOutcome outcome = conversations.post(at(session, failed), failed.conversation(),
                new NewMessage(failed.text(), Optional.empty()));
        if (outcome instanceof PostOutcome.Posted posted) {
            MessageId again = posted.message().id();
            attention.resent(failed.id(), again);
            audit.record(session, "message.resent", Subject.of(failed.id()), failed.client(),
                    Map.of("as", again.toString()));
        }
        return outcome;
    }
}
