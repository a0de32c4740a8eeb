package org.communicator.web.json;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.webhook.WebhookCall;

/**
 * What a webhook is told.
 *
 * @param type what happened
 * @param id the id of the delivery, the same each time
 * @param timestamp when it happened
 * @param account the account
 * @param status the status that the message had then; null if it is about none
 * @param data a message or conversation as it is now, as the API shows it
 */
public record WebhookEventJson(String type, String id, Instant timestamp, String account, MessageStatus status,
        Object data) {

    /** What is left of something: its id. */
    public record GoneJson(String conversationId) {
    }

    public static WebhookEventJson of(WebhookCall call, LocationNames names) {
        return new WebhookEventJson(call.type().wireName(), call.id().toString(), call.happenedAt(),
                call.account().value(), call.status().orElse(null), data(call.subject(), names));
    }

    private static Object data(Optional<LiveEvent.Subject> subject, LocationNames names) {
        if (subject.isEmpty()) {
            return Map.of();
        }
        if (subject.get() instanceof LiveEvent.OfMessage about) {
            return MessageJson.of(about.message(), names);
        }
        if (subject.get() instanceof LiveEvent.OfConversation about) {
            return ConversationStateJson.of(about.conversation(), names);
        }
        return new GoneJson(((LiveEvent.Gone) subject.get()).conversation().toString());
    }
}
