package org.communicator.core.inbox;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKind;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.inbox.NoteOutcome;
import org.communicator.api.inbox.Notes;
import org.communicator.api.store.ReadStore;
import org.communicator.core.audit.Audit;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds words among staff to conversations, and calls colleagues (X09). */
@Component
public final class NotesService implements Notes {

    private final Stores stores;
    private final ReadStore reading;
    private final TeamMessages messages;
    private final Colleagues colleagues;
    private final Audit audit;

    @Activate
    public NotesService(@Reference Stores stores, @Reference ReadStore reading, @Reference TeamMessages messages,
            @Reference Colleagues colleagues, @Reference Audit audit) {
        this.stores = stores;
        this.reading = reading;
        this.messages = messages;
        this.colleagues = colleagues;
        this.audit = audit;
    }

    @Override
    public NoteOutcome add(StaffSession session, ConversationId id, String text, Set<StaffId> mentions) {
        session.require(Right.MESSAGES_WRITE);
        return stores.conversations().find(session.access(), id)
                .map(conversation -> add(session, conversation, text, mentions)).orElseGet(NoteOutcome.NotFound::new);
    }

    private NoteOutcome add(StaffSession session, Conversation conversation, String text, Set<StaffId> mentions) {
        if (conversation.kind() == ConversationKind.INTERNAL) {
            return new NoteOutcome.NotForChats();
        }
        Set<StaffId> blind = mentions.stream().filter(staff -> !colleagues.sees(session, staff, conversation))
                .collect(Collectors.toSet());
        return blind.isEmpty() ? new NoteOutcome.Noted(stores.transactions()
                .inTransaction(() -> store(session, conversation, text, mentions))) : new NoteOutcome.CannotSee(blind);
    }

    private Message store(StaffSession session, Conversation conversation, String text, Set<StaffId> mentions) {
        Message note = messages.note(session, conversation, text, mentions);
        reading.mention(note);
        audit.record(session, "note.added", Subject.of(conversation.id()), note.client(),
                Map.of("message", note.id().toString()));
        return note;
    }
}
