package org.communicator.api.webhook;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;

/**
 * A subscription of another program. Its secret is never part of it.
 *
 * @param id its id
 * @param account the account that it tells of
 * @param settings what it was set to
 * @param createdBy who made it
 * @param createdAt when
 * @param failingSince since when no delivery has got through, if the newest ones did not
 * @param pausedBecause why it was switched off by itself, in words for an administrator, if it was
 */
public record Webhook(WebhookId id, AccountId account, WebhookSettings settings, StaffId createdBy, Instant createdAt,
        Optional<Instant> failingSince, Optional<String> pausedBecause) {

    public Webhook {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(createdBy, "createdBy");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(failingSince, "failingSince");
        Objects.requireNonNull(pausedBecause, "pausedBecause");
    }

    /** Whether it tells of that. */
    public boolean tells(WebhookType type) {
        return settings.active() && settings.types().contains(type);
    }
}
