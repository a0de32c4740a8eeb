package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;
import org.communicator.api.people.GroupNumber;
import org.communicator.api.store.PeopleStore;
import org.communicator.store.jpa.database.InList;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who takes part, in tables. */
@Component
public final class JpaPeopleStore implements PeopleStore {

    private static final String RENAME = "update conversation set title = ?1 where id = ?2"
            + " and coalesce(title, '') = ?3";
    private static final String MUTE = "insert into conversation_person (account, staff_id, conversation_id, muted)"
            + " select cast(?1 as varchar), cast(?2 as varchar), cast(?3 as uuid), true where not exists ("
            + "select 1 from conversation_person where account = ?1 and staff_id = ?2 and conversation_id = ?3)";
    private static final String UNMUTE =
            "delete from conversation_person where account = ?1 and staff_id = ?2 and conversation_id = ?3";
    private static final String MUTED =
            "select conversation_id from conversation_person where account = ?1 and staff_id = ?2 and muted = true";
    private static final String ADD = "insert into conversation_participant (conversation_id, address, account, client_id)"
            + " select cast(?1 as uuid), cast(?2 as varchar), cast(?3 as varchar), cast(?4 as varchar) where not exists ("
            + "select 1 from conversation_participant where conversation_id = ?1 and address = ?2)";
    private static final String REMOVE = "delete from conversation_participant where conversation_id = ?1 and address = ?2";
    private static final String NUMBERS = "select conversation_id, address, client_id from conversation_participant"
            + " where conversation_id in (%s) order by conversation_id, address";

    private final JpaTransactions transactions;

    @Activate
    public JpaPeopleStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean rename(ConversationId conversation, Optional<String> before, Optional<String> title) {
        return change(RENAME, title.orElse(null), conversation.value(), before.orElse("")) > 0;
    }

    @Override
    public Joining addMember(ConversationId chat, StaffId member, int most) {
        return transactions.write(entities -> {
            return new Opening(entities, chat.value()).addMember(member, most);
        });
    }

    @Override
    public Leaving removeMember(ConversationId chat, StaffId member) {
        return transactions.write(entities -> {
            return new Opening(entities, chat.value()).removeMember(member);
        });
    }

    @Override
    public void mute(AccountId account, ConversationId conversation, StaffId staff, boolean muted) {
        change(muted ? MUTE : UNMUTE, account.value(), staff.value(), conversation.value());
    }

    @Override
    public Set<ConversationId> muted(AccountId account, StaffId staff) {
        return transactions.read(entities -> {
            List<?> ids = query(entities, MUTED, account.value(), staff.value()).getResultList();
            return ids.stream().map(id -> new ConversationId((UUID) id)).collect(Collectors.toSet());
        });
    }

    @Override
    public void addNumber(AccountId account, ConversationId group, GroupNumber number) {
        change(ADD, group.value(), number.address(), account.value(), number.client().map(ClientId::value).orElse(null));
    }

    @Override
    public boolean removeNumber(ConversationId group, String address) {
        return change(REMOVE, group.value(), address) > 0;
    }

    @Override
    public Map<ConversationId, List<GroupNumber>> numbers(Collection<ConversationId> groups) {
        if (groups.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = groups.stream().map(ConversationId::value).toList();
        List<?> rows = transactions.read(entities -> InList.query(entities, NUMBERS, 1, ids).getResultList());
        Map<ConversationId, List<GroupNumber>> numbers = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> numbers
                .computeIfAbsent(new ConversationId((UUID) row[0]), id -> new ArrayList<>())
                .add(new GroupNumber((String) row[1], Optional.ofNullable((String) row[2]).map(ClientId::new))));
        return numbers;
    }

    private int change(String sql, Object... values) {
        return transactions.write(entities -> {
            return query(entities, sql, values).executeUpdate();
        });
    }

    private static Query query(EntityManager entities, String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
