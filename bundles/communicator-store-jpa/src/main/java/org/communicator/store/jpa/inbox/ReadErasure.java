package org.communicator.store.jpa.inbox;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.store.PersonalData;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What staff have read, and who is called, goes with the conversation or the message. It says nothing of the person. */
@Component
public final class ReadErasure implements PersonalData {

    private static final String MESSAGES = "delete from mention where message_id in (%s)";
    private static final String MENTIONS = "delete from mention where conversation_id = ?1";
    private static final String READ = "delete from conversation_read where conversation_id = ?1";

    private final JpaTransactions transactions;

    @Activate
    public ReadErasure(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public void messagesEmptied(Collection<MessageId> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<MessageId> ids = List.copyOf(messages);
        String places = IntStream.rangeClosed(1, ids.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
        transactions.write(entities -> {
            Query query = entities.createNativeQuery(MESSAGES.formatted(places));
            IntStream.range(0, ids.size()).forEach(i -> query.setParameter(i + 1, ids.get(i).value()));
            query.executeUpdate();
        });
    }

    @Override
    public void conversationRemoved(ConversationId conversation) {
        transactions.write(entities -> {
            entities.createNativeQuery(MENTIONS).setParameter(1, conversation.value()).executeUpdate();
            entities.createNativeQuery(READ).setParameter(1, conversation.value()).executeUpdate();
        });
    }
}
