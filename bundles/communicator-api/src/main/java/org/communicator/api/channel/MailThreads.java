package org.communicator.api.channel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.LocationId;

/** Port: what a mail says of itself beside its text. Thread-safe. */
public interface MailThreads {

    /**
     * A message among those before it.
     *
     * @param location who sends it
     * @param kind what it is
     * @param automatic whether it was written without a person, as an answer
     * @param earlier the providers' ids of earlier mails of the conversation, oldest first, at most 20
     * @param subject the subject of the thread, if there is one
     */
    record Place(Optional<LocationId> location, MessageKind kind, boolean automatic, List<String> earlier,
            Optional<String> subject) {

        public Place {
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(subject, "subject");
            earlier = List.copyOf(earlier);
        }
    }

    /**
     * Where the message has its place; empty if there is no such message.
     *
     * @throws org.communicator.api.store.StoreUnavailableException while the database is gone
     */
    Optional<Place> place(MessageId message);
}
