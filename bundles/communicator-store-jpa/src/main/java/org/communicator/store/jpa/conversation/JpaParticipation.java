package org.communicator.store.jpa.conversation;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.ClientId;
import org.communicator.api.privacy.Person;
import org.communicator.api.store.PersonalData;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** That somebody outside belongs to groups is known of the person, and goes with the conversation or the person. */
@Component
public final class JpaParticipation implements PersonalData {

    private static final String REMOVE_NUMBERS = "delete from conversation_participant where conversation_id = ?1";
    private static final String REMOVE_PEOPLE = "delete from conversation_person where conversation_id = ?1";
    private static final String GROUPS_OF_CLIENT =
            "select conversation_id, address from conversation_participant where account = ?1 and client_id = ?2";
    private static final String GROUPS_OF_NUMBER =
            "select conversation_id, address from conversation_participant where account = ?1 and address = ?2";
    private static final String ERASE_CLIENT =
            "delete from conversation_participant where account = ?1 and client_id = ?2";
    private static final String ERASE_NUMBER = "delete from conversation_participant where account = ?1 and address = ?2";

    private final JpaTransactions transactions;

    @Activate
    public JpaParticipation(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public Iterable<Map<String, Object>> export(Person person) {
        List<Object> rows = new ArrayList<>();
        person.client().map(ClientId::value).ifPresent(id -> rows.addAll(rows(GROUPS_OF_CLIENT, person, id)));
        person.addresses().forEach(address -> rows.addAll(rows(GROUPS_OF_NUMBER, person, address)));
        return rows.stream().map(Object[].class::cast)
                .map(row -> Map.<String, Object>of("conversation", row[0].toString(), "number", row[1])).distinct()
                .toList();
    }

    @Override
    public void conversationRemoved(ConversationId conversation) {
        transactions.write(entities -> {
            entities.createNativeQuery(REMOVE_NUMBERS).setParameter(1, conversation.value()).executeUpdate();
            entities.createNativeQuery(REMOVE_PEOPLE).setParameter(1, conversation.value()).executeUpdate();
        });
    }

    @Override
    public void personErased(Person person) {
        transactions.write(entities -> {
            person.client().ifPresent(id -> set(entities.createNativeQuery(ERASE_CLIENT), person, id.value())
                    .executeUpdate());
            person.addresses().forEach(address -> set(entities.createNativeQuery(ERASE_NUMBER), person, address)
                    .executeUpdate());
        });
    }

    private List<Object> rows(String sql, Person person, String value) {
        List<?> rows = transactions.read(entities -> set(entities.createNativeQuery(sql), person, value).getResultList());
        return List.copyOf(rows);
    }

    private static Query set(Query query, Person person, String value) {
        return query.setParameter(1, person.account().value()).setParameter(2, value);
    }
}
