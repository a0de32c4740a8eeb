package org.communicator.store.jpa.request;

import java.util.Collection;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.privacy.Person;
import org.communicator.api.store.PersonalData;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Answers that are kept for repetitions quote messages and people. Their bodies go with what they quote; that a request was
 * answered stays, so that its repetition still does nothing. Kept for hours only, they are few to look through.
 */
@Component
public final class AnswerErasure implements PersonalData {

    private final JpaTransactions transactions;

    @Activate
    public AnswerErasure(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "";
    }

    /** Many at once are of a conversation that was removed, or old. */
    @Override
    public void messagesEmptied(Collection<MessageId> messages) {
        if (messages.size() == 1) {
            messages.forEach(this::forget);
        }
    }

    @Override
    public void conversationRemoved(ConversationId conversation) {
        forget(conversation);
    }

    @Override
    public void personErased(Person person) {
        person.client().ifPresent(client -> forget('"' + client.value() + '"'));
        person.addresses().forEach(address -> forget('"' + address + '"'));
    }

    private void forget(Object quoted) {
        transactions.write(entities -> {
            entities.createNamedQuery(AnswerEntity.FORGET).setParameter("quoted", "%" + quoted + "%").executeUpdate();
        });
    }
}
