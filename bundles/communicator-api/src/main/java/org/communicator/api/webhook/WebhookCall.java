package org.communicator.api.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.host.AccountId;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.operations.Secret;

/**
 * What is to be delivered now.
 *
 * @param url where to
 * @param secret what it is signed with: {@code whsec_} and the key in Base64
 * @param id the id of the delivery
 * @param account the account
 * @param type what happened
 * @param happenedAt when
 * @param status the status that the message had then, if it is about one
 * @param subject what it is about, as it is now; empty for a ping
 */
public record WebhookCall(URI url, Secret secret, UUID id, AccountId account, WebhookType type, Instant happenedAt,
        Optional<MessageStatus> status, Optional<LiveEvent.Subject> subject) {

    public WebhookCall {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(happenedAt, "happenedAt");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(subject, "subject");
    }
}
