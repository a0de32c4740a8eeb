package org.communicator.core.webhook;

import java.util.Optional;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.live.CommunicatorEvent;
import org.communicator.api.webhook.WebhookType;

/** What webhooks are told of an event. Pure. */
final class Happening {

    private Happening() {
    }

    /** The type; empty for what happens in a chat among staff, which is nobody else's business. */
    static Optional<WebhookType> type(CommunicatorEvent event) {
        return event.reach().membersOnly() ? Optional.empty() : Optional.of(of(event));
    }

    private static WebhookType of(CommunicatorEvent event) {
        if (event instanceof CommunicatorEvent.MessageAppended appended) {
            return appended(appended.message());
        }
        if (event instanceof CommunicatorEvent.StatusChanged) {
            return WebhookType.MESSAGE_STATUS;
        }
        if (event instanceof CommunicatorEvent.MessageDeleted) {
            return WebhookType.MESSAGE_DELETED;
        }
        return event instanceof CommunicatorEvent.ConversationDeleted ? WebhookType.CONVERSATION_DELETED
                : WebhookType.CONVERSATION_CHANGED;
    }

    private static WebhookType appended(Message message) {
        if (message.channel() == Channel.INTERNAL) {
            return WebhookType.MESSAGE_NOTED;
        }
        return message.direction() == Direction.INBOUND ? WebhookType.MESSAGE_RECEIVED : WebhookType.MESSAGE_QUEUED;
    }
}
