package org.communicator.api.live;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;

/** What happened, published after commit. */
public sealed interface CommunicatorEvent {

    /** The message that it is about, as it stands after the event. */
    Message message();

    /** The locations whose staff may see it. */
    Set<LocationId> openTo();

    /**
     * A message was added to a conversation.
     *
     * @param message the message
     * @param openTo the locations whose staff may see it
     * @param owners the locations whose shared inbox holds the conversation
     * @param answered the author of the staff message that it answers, if it does
     */
    record MessageAppended(Message message, Set<LocationId> openTo, Set<LocationId> owners,
            Optional<StaffId> answered) implements CommunicatorEvent {

        public MessageAppended {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(answered, "answered");
            openTo = Set.copyOf(openTo);
            owners = Set.copyOf(owners);
        }
    }

    /**
     * A message changed its status.
     *
     * @param message the message
     * @param openTo the locations whose staff may see it
     */
    record StatusChanged(Message message, Set<LocationId> openTo) implements CommunicatorEvent {

        public StatusChanged {
            Objects.requireNonNull(message, "message");
            openTo = Set.copyOf(openTo);
        }
    }
}
