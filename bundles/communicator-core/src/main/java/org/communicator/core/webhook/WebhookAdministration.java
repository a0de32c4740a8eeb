package org.communicator.core.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.operations.Secret;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookId;
import org.communicator.api.webhook.WebhookSender;
import org.communicator.api.webhook.WebhookSettings;
import org.communicator.api.webhook.Webhooks;
import org.communicator.api.webhook.Webhooks.Outcome;
import org.communicator.core.audit.Audit;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Creates, changes and removes stores.webhooks(). */
@Component(service = WebhookAdministration.class)
public final class WebhookAdministration {

    private static final int KEY_BYTES = 32;

    private final WebhookStores stores;
    private final Subscriptions subscriptions;
    private final WebhookSender sender;
    private final Stamps stamps;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public WebhookAdministration(@Reference WebhookStores stores, @Reference Subscriptions subscriptions,
            @Reference WebhookSender sender, @Reference Stamps stamps,
            @Reference Audit audit) {
        this.stores = stores;
        this.subscriptions = subscriptions;
        this.sender = sender;
        this.stamps = stamps;
        this.audit = audit;
    }

    List<Webhook> list(AccountId account) {
        return stores.webhooks().list(account);
    }

    Optional<Webhook> find(AccountId account, WebhookId id) {
        return stores.webhooks().find(account, id);
    }

    Outcome create(StaffSession session, WebhookSettings settings) {
        Optional<String> refusal = sender.refusal(settings.url());
        if (refusal.isPresent()) {
            return new Outcome.AddressRefused(refusal.get());
        }
        if (stores.webhooks().list(session.account()).size() >= Webhooks.MOST) {
            return new Outcome.TooMany();
        }
        Webhook webhook = new Webhook(new WebhookId(stamps.id()), session.account(), settings, session.staff(),
                stamps.now(), Optional.empty(), Optional.empty());
        Secret secret = newSecret();
        stores.transactions().inTransaction(() -> {
            stores.webhooks().add(webhook, secret);
            changed(session, webhook.id(), "webhook.created");
            return null;
        });
        return new Outcome.Created(webhook, secret);
    }

    Outcome replace(StaffSession session, WebhookId id, WebhookSettings settings,
            Optional<WebhookSettings> expected) {
        Optional<String> refusal = sender.refusal(settings.url());
        if (refusal.isPresent()) {
            return new Outcome.AddressRefused(refusal.get());
        }
        return stores.transactions().inTransaction(() -> stores.webhooks().locked(session.account(), id)
                .<Outcome>map(old -> expected.filter(seen -> !seen.equals(old.settings())).isPresent()
                        ? new Outcome.Conflict(old) : new Outcome.Done(replaced(session, old, settings)))
                .orElseGet(Outcome.NotFound::new));
    }

    boolean remove(StaffSession session, WebhookId id) {
        return stores.transactions().inTransaction(() -> {
            boolean there = stores.webhooks().remove(session.account(), id);
            if (there) {
                changed(session, id, "webhook.removed");
            }
            return there;
        });
    }

    private Webhook replaced(StaffSession session, Webhook old, WebhookSettings settings) {
        Webhook webhook = new Webhook(old.id(), old.account(), settings, old.createdBy(), old.createdAt(),
                settings.active() ? Optional.empty() : old.failingSince(),
                settings.active() ? Optional.empty() : old.pausedBecause());
        stores.webhooks().replace(webhook);
        if (settings.active()) {
            stores.deliveries().resume(old.id(), stamps.now());
        } else {
            stores.deliveries().hold(old.id());
        }
        changed(session, old.id(), "webhook.changed");
        return webhook;
    }

    private void changed(StaffSession session, WebhookId id, String action) {
        audit.record(session, action, new Subject("webhook", id.toString()), Map.of());
        stores.transactions().afterCommit(() -> subscriptions.forget(session.account()));
    }

    private Secret newSecret() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new Secret("whsec_" + Base64.getEncoder().encodeToString(key));
    }
}
