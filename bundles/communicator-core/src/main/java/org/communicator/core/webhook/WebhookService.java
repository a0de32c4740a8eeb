package org.communicator.core.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookDelivery;
import org.communicator.api.webhook.WebhookId;
import org.communicator.api.webhook.WebhookSettings;
import org.communicator.api.webhook.Webhooks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The door to the use cases of those who connect other programs: lets in who has the rights. */
@Component
public final class WebhookService implements Webhooks {

    private final WebhookAdministration administration;
    private final WebhookLog log;

    @Activate
    public WebhookService(@Reference WebhookAdministration administration, @Reference WebhookLog log) {
        this.administration = administration;
        this.log = log;
    }

    @Override
    public List<Webhook> list(StaffSession session) {
        return allowed(session, () -> administration.list(session.account()));
    }

    @Override
    public Optional<Webhook> find(StaffSession session, WebhookId id) {
        return allowed(session, () -> administration.find(session.account(), id));
    }

    @Override
    public Outcome create(StaffSession session, WebhookSettings settings) {
        return allowed(session, () -> administration.create(session, settings));
    }

    @Override
    public Outcome replace(StaffSession session, WebhookId id, WebhookSettings settings,
            Optional<WebhookSettings> expected) {
        return allowed(session, () -> administration.replace(session, id, settings, expected));
    }

    @Override
    public boolean remove(StaffSession session, WebhookId id) {
        return allowed(session, () -> administration.remove(session, id));
    }

    @Override
    public Optional<Page<WebhookDelivery>> deliveries(StaffSession session, WebhookId id, Page.Request page) {
        return allowed(session, () -> find(session, id).map(webhook -> log.page(webhook, page)));
    }

    @Override
    public Optional<WebhookDelivery> again(StaffSession session, WebhookId id, UUID delivery) {
        return allowed(session, () -> find(session, id).flatMap(webhook -> log.again(webhook, delivery)));
    }

    @Override
    public Optional<WebhookAttempt> test(StaffSession session, WebhookId id) {
        return allowed(session, () -> find(session, id).map(log::ping));
    }

    private static <T> T allowed(StaffSession session, Supplier<T> useCase) {
        session.require(Right.WEBHOOKS_MANAGE);
        session.require(Right.LOCATIONS_ALL);
        return useCase.get();
    }
}
