package org.communicator.web.json;

import java.time.Instant;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookDelivery;
import org.communicator.api.webhook.WebhookDelivery.State;

/** A delivery of a webhook, as its log shows it. */
public record WebhookDeliveryJson(String id, String type, Instant at, String conversationId, String messageId,
        MessageStatus messageStatus, State state, int attempts, AttemptJson lastAttempt, Instant nextAttemptAt) {

    /** An attempt that has ended. */
    public record AttemptJson(Instant at, boolean delivered, Integer code, String trouble, long millis) {

        public static AttemptJson of(WebhookAttempt attempt) {
            return new AttemptJson(attempt.at(), attempt.delivered(), attempt.code().orElse(null),
                    attempt.trouble().orElse(null), attempt.took().toMillis());
        }
    }

    public static WebhookDeliveryJson of(WebhookDelivery delivery) {
        return new WebhookDeliveryJson(delivery.id().toString(), delivery.type().wireName(), delivery.at(),
                delivery.conversation().toString(), delivery.message().map(MessageId::toString).orElse(null),
                delivery.status().orElse(null), delivery.state(), delivery.attempts(),
                delivery.last().map(AttemptJson::of).orElse(null), delivery.nextAt().orElse(null));
    }
}
