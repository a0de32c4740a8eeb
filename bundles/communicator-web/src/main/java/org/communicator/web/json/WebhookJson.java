package org.communicator.web.json;

import java.time.Instant;
import java.util.List;
import org.communicator.api.operations.Secret;
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

    /**
     * A new webhook with its secret, or with a note instead.
     *
     * @param secret null if it was shown before
     * @param note null if the secret is shown
     */
    public record CreatedJson(WebhookJson webhook, String secret, String note) implements ShownOnce {

        private static final String SHOWN = "The secret was shown once, in the first answer. Who does not have it removes"
                + " this webhook and creates another one.";

        public static CreatedJson of(Webhook webhook, Secret secret) {
            return new CreatedJson(WebhookJson.of(webhook), secret.reveal(), null);
        }

        @Override
        public CreatedJson repeated() {
            return new CreatedJson(webhook, null, SHOWN);
        }
    }

    public static WebhookJson of(Webhook webhook) {
        return new WebhookJson(webhook.id().toString(), webhook.settings().url().toString(),
                webhook.settings().types().stream().map(WebhookType::wireName).sorted().toList(),
                webhook.settings().active(), webhook.createdBy().value(), webhook.createdAt(),
                webhook.failingSince().orElse(null), webhook.pausedBecause().orElse(null));
    }
}
