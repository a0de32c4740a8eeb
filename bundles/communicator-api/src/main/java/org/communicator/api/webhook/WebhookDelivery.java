package org.communicator.api.webhook;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;

/**
 * Something that a webhook is to tell, or has told. It holds no content: that is read when it is delivered, so that
 * what was deleted meanwhile is not told.
 *
 * @param id its id, the same with every attempt; time-ordered
 * @param webhook the webhook
 * @param type what happened
 * @param conversation the conversation in which it happened
 * @param message the message that it happened to, if it did to one
 * @param status the status that the message had then
 * @param state how far it has come
 * @param attempts how many attempts were begun
 * @param last the newest attempt that has ended
 * @param nextAt when it is tried next; empty if it is not
 */
public record WebhookDelivery(UUID id, WebhookId webhook, WebhookType type, ConversationId conversation,
        Optional<MessageId> message, Optional<MessageStatus> status, State state, int attempts,
        Optional<WebhookAttempt> last, Optional<Instant> nextAt) {

    /** How far a delivery has come. */
    public enum State {
        /** It is tried, now and again. */
        PENDING,
        /** The receiver has it. */
        DELIVERED,
        /** It was given up. */
        DEAD
    }

    public WebhookDelivery {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(webhook, "webhook");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(conversation, "conversation");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(nextAt, "nextAt");
    }

    /** When it happened, to the millisecond. */
    public Instant at() {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
