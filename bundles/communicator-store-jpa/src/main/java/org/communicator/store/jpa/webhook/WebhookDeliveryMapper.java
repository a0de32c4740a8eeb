package org.communicator.store.jpa.webhook;

import java.time.Duration;
import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookDelivery;
import org.communicator.api.webhook.WebhookId;

/** Deliveries as rows, and back. */
final class WebhookDeliveryMapper {

    private WebhookDeliveryMapper() {
    }

    static WebhookDeliveryEntity entity(WebhookDelivery delivery) {
        WebhookDeliveryEntity row = new WebhookDeliveryEntity();
        row.id = delivery.id();
        row.webhook = delivery.webhook().value();
        row.type = delivery.type();
        row.conversation = delivery.conversation().value();
        row.message = delivery.message().map(MessageId::value).orElse(null);
        row.status = delivery.status().orElse(null);
        row.attempts = delivery.attempts();
        row.triedSince = delivery.nextAt().orElseThrow();
        row.state = delivery.state();
        row.dueAt = delivery.nextAt().orElseThrow();
        return row;
    }

    static WebhookDelivery delivery(WebhookDeliveryEntity row) {
        return new WebhookDelivery(row.id, new WebhookId(row.webhook), row.type, new ConversationId(row.conversation),
                Optional.ofNullable(row.message).map(MessageId::new), Optional.ofNullable(row.status), row.state,
                row.attempts, Optional.ofNullable(row.lastAt).map(at -> new WebhookAttempt(at,
                        Duration.ofMillis(row.lastMillis), Optional.ofNullable(row.lastCode),
                        Optional.ofNullable(row.lastTrouble), Duration.ZERO)), Optional.ofNullable(row.dueAt));
    }
}
