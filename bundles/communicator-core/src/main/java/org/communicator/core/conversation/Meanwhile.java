package org.communicator.core.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.StaffId;
import org.communicator.core.store.Stores;

/** Finds out what happened in a conversation after what somebody saw last. */
final class Meanwhile {

    private static final int LOOKED_AT = 50;

    private Meanwhile() {
    }

    /**
     * What the client and colleagues wrote to each other since, newest first; nobody writes more until the transaction ends.
     * Programs and words in the house are left out.
     */
    static List<Message> written(Stores stores, Optional<Conversation> conversation, Optional<MessageId> seen,
            StaffId reader) {
        if (conversation.isEmpty() || seen.isEmpty()) {
            return List.of();
        }
        stores.conversations().lock(conversation.get().id());
        return stores.messages().list(conversation.get().id(), Optional.empty(), LOOKED_AT).stream()
                .takeWhile(message -> isLater(message.id().value(), seen.get().value()))
                .filter(message -> !message.deleted() && isAnother(message, reader)).toList();
    }

    private static boolean isAnother(Message message, StaffId reader) {
        return message.kind() == MessageKind.CLIENT_MESSAGE || message.kind() == MessageKind.STAFF_MESSAGE
                && message.author().filter(author -> author.id().equals(reader.value())).isEmpty();
    }

    /** Ids are in order as unsigned bytes. */
    private static boolean isLater(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high > 0
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) > 0;
    }
}
