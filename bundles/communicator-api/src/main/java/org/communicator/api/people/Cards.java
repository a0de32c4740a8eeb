package org.communicator.api.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.Card;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Client;
import org.communicator.api.host.StaffSession;

/**
 * Use case: the cards of a message among staff (X21). A message itself tells only how many it has; what each shows is
 * decided for each reader, when he or she asks. Needs the right {@code messages.read}. Thread-safe.
 */
public interface Cards {

    /**
     * A card as somebody may see it.
     *
     * @param type what it shows
     * @param client the client; empty if he or she is out of this reader's reach, or no longer there
     */
    record Shown(Card.Type type, Optional<Client> client) {
        public Shown {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(client, "client");
        }
    }

    /** The cards of a message; empty if it is out of reach. */
    Optional<List<Shown>> of(StaffSession session, MessageId message);
}
