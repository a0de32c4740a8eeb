package org.communicator.web.json;

import java.time.Instant;
import java.util.List;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookType;

/** A webhook. */
public record WebhookJson(String id, String url, List<String> types, boolean active, String createdBy,
        Instant createdAt, Instant failingSince, String pausedBecause) {

    /** All webhooks of an account. */
    public record ListJson(List<WebhookJson> items) {

        public static ListJson of(List<Webhook> webhooks) {
            return new ListJson(webhooks.stream().map(WebhookJson::of).toList());
        }
    }

    /** A new webhook with its secret. */
    public record CreatedJson(WebhookJson webhook, String secret) {
    }

    public static WebhookJson of(Webhook webhook) {
        return new WebhookJson(webhook.id().toString(), webhook.settings().url().toString(),
                webhook.settings().types().stream().map(WebhookType::wireName).sorted().toList(),
                webhook.settings().active(), webhook.createdBy().value(), webhook.createdAt(),
                webhook.failingSince().orElse(null), webhook.pausedBecause().orElse(null));
    }
}
