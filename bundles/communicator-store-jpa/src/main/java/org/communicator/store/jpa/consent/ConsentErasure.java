package org.communicator.store.jpa.consent;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.privacy.Person;
import org.communicator.api.store.ConsentStore;
import org.communicator.api.store.PersonalData;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the consent ledger knows of a person. Erased, it keeps one thing: that somebody at an address does not want to
 * be written to. Without that the person would be written to again.
 */
@Component
public final class ConsentErasure implements PersonalData {

    private static final int ENTRIES = 1000;
    private static final String ANONYMISE = "update consent_entry set evidence = ?1, message_id = null, by_id = null,"
            + " by_name = null where id = ?2";
    private static final String ERASED = "The person was erased.";

    private final JpaTransactions transactions;
    private final ConsentStore ledger;

    @Activate
    public ConsentErasure(@Reference JpaTransactions transactions, @Reference ConsentStore ledger) {
        this.transactions = transactions;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public Iterable<Map<String, Object>> export(Person person) {
        return () -> person.addresses().stream().sorted().flatMap(address -> history(person, address).stream())
                .map(ConsentErasure::row).iterator();
    }

    @Override
    public void messagesEmptied(Collection<MessageId> messages) {
        List<UUID> ids = messages.stream().map(MessageId::value).toList();
        transactions.write(entities -> {
            entities.createNamedQuery(ConsentReviewEntity.REMOVE_MESSAGES).setParameter("messages", ids).executeUpdate();
        });
    }

    @Override
    public void conversationRemoved(ConversationId conversation) {
        transactions.write(entities -> {
            entities.createNamedQuery(ConsentReviewEntity.REMOVE_CONVERSATION)
                    .setParameter("conversation", conversation.value()).executeUpdate();
        });
    }

    @Override
    public void personErased(Person person) {
        transactions.write(entities -> {
            person.addresses().forEach(address -> erase(entities, person, address));
        });
    }

    private void erase(EntityManager entities, Person person, String address) {
        Set<UUID> kept = ledger.current(person.account(), List.of(address)).stream()
                .filter(entry -> entry.state() == ConsentState.OPTED_OUT).map(entry -> entry.id().value())
                .collect(Collectors.toSet());
        List<UUID> gone = history(person, address).stream().map(entry -> entry.id().value())
                .filter(id -> !kept.contains(id)).toList();
        if (!gone.isEmpty()) {
            entities.createNamedQuery(ConsentEntryEntity.REMOVE).setParameter("ids", gone).executeUpdate();
        }
        kept.forEach(id -> entities.createNativeQuery(ANONYMISE).setParameter(1, ERASED).setParameter(2, id)
                .executeUpdate());
    }

    private List<ConsentEntry> history(Person person, String address) {
        return ledger.history(person.account(), address, Optional.empty(), ENTRIES);
    }

    private static Map<String, Object> row(ConsentEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("at", entry.at().toString());
        row.put("address", entry.subject().address());
        row.put("channel", entry.subject().channel().name());
        row.put("purpose", entry.subject().purpose().name());
        row.put("scope", entry.subject().scope().kind() + " " + entry.subject().scope().name());
        row.put("state", entry.state().name());
        row.put("source", entry.evidence().source().name());
        row.put("evidence", entry.evidence().text());
        return row;
    }
}
