package org.communicator.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communicator.api.host.AccountId;
import org.communicator.api.operations.Secret;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookId;

/** Port: webhooks and their secrets. Calls join the thread's transaction. Thread-safe. */
public interface WebhookStore {

    /** Adds one. */
    void add(Webhook webhook, Secret secret);

    /** Replaces what it was set to, since when it fails and why it was paused; whether the account has it. */
    boolean replace(Webhook webhook);

    /** Removes one with its deliveries; whether the account had it. */
    boolean remove(AccountId account, WebhookId id);

    /** One of the account. */
    Optional<Webhook> find(AccountId account, WebhookId id);

    /** The same. Until the transaction ends nobody else gets it from here. */
    Optional<Webhook> locked(AccountId account, WebhookId id);

    /** All of the account, the oldest first. */
    List<Webhook> list(AccountId account);

    /** What its deliveries are signed with. */
    Optional<Secret> secret(AccountId account, WebhookId id);

    /** Remembers that deliveries fail, unless that is known. */
    void failing(WebhookId id, Instant since);

    /** Remembers that deliveries get through. */
    void recovered(WebhookId id);

    /** Switches one off, if it is on. */
    void pause(WebhookId id, String because);
}
