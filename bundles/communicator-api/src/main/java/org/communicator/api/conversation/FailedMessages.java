package org.communicator.api.conversation;

import org.communicator.api.host.StaffSession;

/**
 * Use case: what to do about messages that failed. Every method throws
 * {@link org.communicator.api.host.MissingRightException} if the session lacks the right (reading:
 * {@code messages.read}; otherwise {@code messages.write}). Thread-safe.
 */
public interface FailedMessages {

    /** The attention list: failed messages within reach that were neither sent again nor dismissed, newest first. */
    Page<Message> failed(StaffSession session, Page.Request page);

    /**
     * Sends the text of a failed message again as a new message of the one who asks: the failed one stays as it is.
     * The channel is chosen anew. Repeating the call, also by somebody else, answers the message that was sent then.
     */
    ResendOutcome resend(StaffSession session, MessageId message);

    /**
     * Takes a message off the attention list, for all who see it; repeating it changes nothing.
     *
     * @return whether there is such a message within reach
     */
    boolean dismiss(StaffSession session, MessageId message);
}
