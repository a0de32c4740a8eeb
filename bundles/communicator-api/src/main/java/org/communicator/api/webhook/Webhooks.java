package org.communicator.api.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.StaffSession;
import org.communicator.api.operations.Secret;

/**
 * Use cases of those who connect other programs (X17). All need the right {@code webhooks.manage}, and
 * {@code locations.all} because a webhook is told of all of an account. Thread-safe.
 */
public interface Webhooks {

    /** An account has at most so many. */
    int MOST = 50;

    /** What became of a wish to create or change a webhook. */
    sealed interface Outcome {

        /**
         * It is as wished.
         *
         * @param webhook the webhook
         */
        record Done(Webhook webhook) implements Outcome {
        }

        /**
         * It is created.
         *
         * @param webhook the webhook
         * @param secret what deliveries are signed with; told this once and never again
         */
        record Created(Webhook webhook, Secret secret) implements Outcome {
        }

        /**
         * Nothing is sent to that URL.
         *
         * @param because a sentence for an administrator
         */
        record AddressRefused(String because) implements Outcome {
        }

        /** The account has {@value Webhooks#MOST} already. */
        record TooMany() implements Outcome {
        }

        /**
         * Somebody changed it meanwhile; nothing was done.
         *
         * @param current the webhook as it is
         */
        record Conflict(Webhook current) implements Outcome {
        }

        /** The account has no such webhook. */
        record NotFound() implements Outcome {
        }
    }

    /** All of the account, the oldest first. */
    List<Webhook> list(StaffSession session);

    /** One of the account. */
    Optional<Webhook> find(StaffSession session, WebhookId id);

    /** Creates one. */
    Outcome create(StaffSession session, WebhookSettings settings);

    /**
     * Changes one; its secret stays. While it is not active nothing is recorded for it, and what is pending waits.
     * Making it active again forgets why it was paused.
     *
     * @param expected what it is set to as far as the one who asks knows; empty to change it whatever it is set to
     */
    Outcome replace(StaffSession session, WebhookId id, WebhookSettings settings, Optional<WebhookSettings> expected);

    /** Removes one with its deliveries; whether it was there. */
    boolean remove(StaffSession session, WebhookId id);

    /** Its deliveries, newest first; empty if there is no such webhook. */
    Optional<Page<WebhookDelivery>> deliveries(StaffSession session, WebhookId id, Page.Request page);

    /** Has a delivery tried again from now on, also one that got through; empty if there is none. */
    Optional<WebhookDelivery> again(StaffSession session, WebhookId id, UUID delivery);

    /** Sends a ping at once, also while it is not active; empty if there is no such webhook. */
    Optional<WebhookAttempt> test(StaffSession session, WebhookId id);
}
