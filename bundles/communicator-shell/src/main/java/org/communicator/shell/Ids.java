package org.communicator.shell;

import java.util.Optional;
import org.communicator.api.conversation.MessageId;

/** Reads ids as they are typed. */
final class Ids {

    private Ids() {
    }

    /** Empty for what is no id: there is no message of that name. */
    static Optional<MessageId> message(String text) {
        try {
            return Optional.of(MessageId.parse(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
