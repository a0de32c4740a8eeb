package org.communicator.core.operations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Conversations;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.operations.Inspection;
import org.communicator.api.recipient.Recipient;
import org.communicator.api.recipient.RecipientSearch;
import org.communicator.api.store.ConsentStore;
import org.communicator.core.audit.Audit;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers an administrator, and writes down that it was asked. */
@Component
public final class InspectionService implements Inspection {

    private final Stores stores;
    private final RecipientSearch recipients;
    private final Conversations conversations;
    private final ConsentStore ledger;
    private final Audit audit;

    @Activate
    public InspectionService(@Reference Stores stores, @Reference RecipientSearch recipients,
            @Reference Conversations conversations, @Reference ConsentStore ledger, @Reference Audit audit) {
        this.stores = stores;
        this.recipients = recipients;
        this.conversations = conversations;
        this.ledger = ledger;
        this.audit = audit;
    }

    @Override
    public List<ConversationSummary> find(StaffSession session, String what) {
        session.require(Right.MESSAGES_READ);
        List<ConversationSummary> found = ids(session, what.strip()).distinct()
                .flatMap(id -> conversations.conversation(session, id).stream()).limit(MOST).toList();
        record(session, "inspection.find", Map.of("found", Integer.toString(found.size())));
        return found;
    }

    @Override
    public Optional<Message> message(StaffSession session, MessageId id) {
        session.require(Right.MESSAGES_READ);
        Optional<Message> found = stores.message(session.access(), id);
        found.ifPresent(message -> audit.record(session, "inspection.message", Subject.of(id), message.client(),
                Map.of()));
        return found;
    }

    @Override
    public List<ConsentEntry> consents(StaffSession session, String address) {
        session.require(Right.MESSAGES_READ);
        List<ConsentEntry> found = ledger.history(session.account(), address.strip().toLowerCase(Locale.ROOT),
                Optional.empty(), MOST);
        record(session, "inspection.consents", Map.of("found", Integer.toString(found.size())));
        return found;
    }

    /** Without what was asked for: that may be a number. */
    private void record(StaffSession session, String action, Map<String, String> details) {
        audit.record(session, action, new Subject("account", session.account().value()), details);
    }

    private Stream<ConversationId> ids(StaffSession session, String what) {
        String address = what.toLowerCase(Locale.ROOT);
        Stream<ConversationKey> ofClient = clientId(what).stream().map(ConversationKey::of);
        Stream<ConversationKey> ofAddress = what.isEmpty() || what.length() > 320 ? Stream.empty()
                : Stream.of(ConversationKey.ofAddress(address));
        Stream<ConversationKey> ofOwners = clients(session, what).map(ConversationKey::of);
        return Stream.concat(conversationId(what).stream(),
                Stream.of(ofClient, ofAddress, ofOwners).flatMap(keys -> keys)
                        .flatMap(key -> stores.conversations().findByKey(session.account(), key).stream())
                        .map(Conversation::id));
    }

    private Stream<ClientId> clients(StaffSession session, String what) {
        return what.isEmpty() || what.length() > Recipient.MAX_TYPED ? Stream.empty()
                : recipients.find(session, what, Recipient.MAX_FOUND).stream()
                        .filter(found -> found.kind() == Recipient.Kind.CLIENT).map(found -> new ClientId(found.id()));
    }

    private static Optional<ConversationId> conversationId(String what) {
        try {
            return Optional.of(new ConversationId(UUID.fromString(what)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<ClientId> clientId(String what) {
        try {
            return Optional.of(new ClientId(what));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
