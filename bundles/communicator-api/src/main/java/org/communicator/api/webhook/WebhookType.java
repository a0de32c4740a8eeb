package org.communicator.api.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What a webhook can tell of; the names are part of the API. Nothing is told of chats among staff. */
public enum WebhookType {
    /** A client wrote. */
    MESSAGE_RECEIVED("message.received"),
    /** A message to a client was stored, to be sent now or later. */
    MESSAGE_QUEUED("message.queued"),
    /** A note or a line of history was added to a client's conversation. */
    MESSAGE_NOTED("message.noted"),
    /** A message changed its status. */
    MESSAGE_STATUS("message.status"),
    /** A message was deleted for good. */
    MESSAGE_DELETED("message.deleted"),
    /** A conversation is new, or is another than before. */
    CONVERSATION_CHANGED("conversation.changed"),
    /** A conversation was deleted for good. */
    CONVERSATION_DELETED("conversation.deleted"),
    /** Nothing happened: somebody tries whether it works. It cannot be subscribed to. */
    PING("ping");

    private final String wireName;

    WebhookType(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in requests and deliveries. */
    public String wireName() {
        return wireName;
    }

    /** The type of that name that can be subscribed to. */
    public static Optional<WebhookType> of(String wireName) {
        return Arrays.stream(values()).filter(type -> type != PING && type.wireName.equals(wireName)).findFirst();
    }
}
