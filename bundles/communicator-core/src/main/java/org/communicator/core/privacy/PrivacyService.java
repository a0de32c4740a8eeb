package org.communicator.core.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.privacy.Export;
import org.communicator.api.privacy.Person;
import org.communicator.api.privacy.Privacy;
import org.communicator.core.audit.Audit;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Exports and erases a person (X14). */
@Component
public final class PrivacyService implements Privacy {

    private final Stores stores;
    private final People people;
    private final ExportService exports;
    private final Erasure erasure;
    private final Audit audit;

    @Activate
    public PrivacyService(@Reference Stores stores, @Reference People people, @Reference ExportService exports,
            @Reference Erasure erasure, @Reference Audit audit) {
        this.stores = stores;
        this.people = people;
        this.exports = exports;
        this.erasure = erasure;
        this.audit = audit;
    }

    @Override
    public Optional<Export> export(StaffSession session, ConversationKey key) {
        session.require(Right.PRIVACY_MANAGE);
        return people.find(session.access(), key).map(person -> {
            List<Conversation> conversations = people.conversations(person);
            record(session, "person.exported", person, conversations);
            return exports.of(person, conversations);
        });
    }

    @Override
    public Optional<Erased> erase(StaffSession session, ConversationKey key) {
        session.require(Right.PRIVACY_MANAGE);
        return people.find(session.access(), key).map(person -> {
            List<Conversation> conversations = people.conversations(person);
            int inGroups = stores.transactions().inTransaction(() -> {
                record(session, "person.erased", person, conversations);
                return erasure.remove(person, conversations);
            });
            return new Erased(conversations.size(), inGroups + erasure.finish(conversations));
        });
    }

    /** Without an address: somebody whom the host does not know is named by the conversation. */
    private void record(StaffSession session, String action, Person person, List<Conversation> conversations) {
        Subject subject = person.client().map(Subject::of)
                .or(() -> conversations.stream().findFirst().map(Conversation::id).map(Subject::of))
                .orElseGet(() -> new Subject("person", "unknown"));
        audit.record(session, action, subject, person.client(),
                Map.of("conversations", Integer.toString(conversations.size())));
    }
}
