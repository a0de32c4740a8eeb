package org.communicator.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.privacy.Person;

/**
 * Seam: whoever keeps something of people beside conversations and messages registers one of these as an OSGi service,
 * so that it is deleted, erased and exported with them. Every call but {@link #export} is within the transaction of the
 * deletion, and must not publish or send anything. Thread-safe.
 */
public interface PersonalData {

    /**
     * What it is, as the name of its part of an export, such as {@code consents}; lower-case letters and dashes.
     * Empty for copies of what others export.
     */
    String name();

    /**
     * What is known of the person, as rows of plain values for JSON: texts, numbers, booleans, moments, lists and maps.
     * Read while the export is written; may be lazy.
     */
    default Iterable<Map<String, Object>> export(Person person) {
        return List.of();
    }

    /** The content of these messages is taken away for good. At most some hundreds at once; may be told twice. */
    default void messagesEmptied(Collection<MessageId> messages) {
    }

    /** The conversation is taken away for good; {@link #messagesEmptied} follows for its messages. */
    default void conversationRemoved(ConversationId conversation) {
    }

    /** Everything that is known of the person is taken away for good, but what must be kept to respect the person's wish. */
    default void personErased(Person person) {
    }
}
