package org.communicator.api.conversation;

import java.util.List;
import java.util.Optional;
import org.communicator.api.host.StaffSession;

/**
 * Use case: messages that wait for their time, because their author chose it or because of quiet hours. Every method
 * throws {@link org.communicator.api.host.MissingRightException} if the session lacks the right (reading:
 * {@code messages.read}; otherwise {@code messages.write}). Whoever may write to the client may change what waits.
 * Thread-safe.
 */
public interface ScheduledMessages {

    /** So many are listed at most. */
    int MOST_LISTED = 100;

    /** What waits in a conversation, at most {@value #MOST_LISTED}, the next one first; empty if it is out of reach. */
    Optional<List<Message>> list(StaffSession session, ConversationId conversation);

    /** Changes a message that waits. Two who change different things at once do not undo each other. */
    ScheduleOutcome change(StaffSession session, MessageId message, ScheduleChange change);

    /** Takes a message back that waits; repeating it changes nothing. */
    ScheduleOutcome cancel(StaffSession session, MessageId message);
}
