package org.communicator.core.webhook;

import static org.communicator.core.CoreFixture.ACCOUNT;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookDelivery;
import org.communicator.api.webhook.WebhookSettings;
import org.communicator.api.webhook.WebhookType;
import org.communicator.api.webhook.Webhooks.Outcome;
import org.communicator.core.CoreFixture;
import org.communicator.core.audit.Audit;
import org.communicator.core.work.Stamps;
import org.communicator.testkit.memory.FakeWebhookSender;

/** Webhooks over the whole core. */
final class WebhookFixture {

    final CoreFixture core = new CoreFixture();
    final FakeWebhookSender sender = new FakeWebhookSender(core.clock);
    final WebhookService webhooks;
    final WebhookRelay relay;
    final StaffSession admin = new StaffSession(ACCOUNT, new StaffId("ada"), "Ada", Set.of(), Optional.empty(),
            Set.of(Right.WEBHOOKS_MANAGE, Right.LOCATIONS_ALL), core.clock.instant().plusSeconds(3600));

    WebhookFixture() {
        Stamps stamps = new Stamps(core.clock);
        WebhookStores stores = new WebhookStores(core.store, core.store.webhooks(), core.store.deliveries());
        Subscriptions subscriptions = new Subscriptions(core.store.webhooks(), core.clock);
        core.events.addJournal(new WebhookJournal(subscriptions, core.store.deliveries(), stamps));
        webhooks = new WebhookService(new WebhookAdministration(stores, subscriptions, sender, stamps,
                new Audit(core.store.audit(), stamps)), new WebhookLog(stores, sender, stamps));
        WebhookDispatch dispatch = new WebhookDispatch(core.stores, subscriptions, sender,
                new WebhookSettlement(stores, subscriptions, core.meters, defaults()));
        relay = new WebhookRelay(stores, dispatch, stamps, core.workers);
        core.events.add(relay);
        new DeliverySweep(stores, stamps, core.workers, defaults());
    }

    Webhook webhook(WebhookType... types) {
        return ((Outcome.Created) webhooks.create(admin, settings("https://crm.example/hook", types))).webhook();
    }

    static WebhookSettings settings(String url, WebhookType... types) {
        return new WebhookSettings(URI.create(url), Set.of(types), true);
    }

    Webhook stored(Webhook webhook) {
        return webhooks.find(admin, webhook.id()).orElseThrow();
    }

    List<WebhookDelivery> log(Webhook webhook) {
        return webhooks.deliveries(admin, webhook.id(), new Page.Request(Optional.empty(), 100)).orElseThrow().items();
    }

    static WebhookConfig defaults() {
        return (WebhookConfig) Proxy.newProxyInstance(WebhookConfig.class.getClassLoader(),
                new Class<?>[] {WebhookConfig.class}, (proxy, method, args) -> method.getDefaultValue());
    }
}
