package org.communicator.web.rest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.operations.Secret;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookDelivery;
import org.communicator.api.webhook.WebhookDelivery.State;
import org.communicator.api.webhook.WebhookId;
import org.communicator.api.webhook.WebhookSettings;
import org.communicator.api.webhook.WebhookType;
import org.communicator.api.webhook.Webhooks;
import org.communicator.web.stage.Facts;

/** One webhook with one delivery; does what the test says. */
final class ScriptedWebhooks implements Webhooks {

    static final String ID = "01890000-0000-7000-8000-000000000051";
    static final String DELIVERY = "01890000-0000-7000-8000-000000000061";

    private static final Instant AT = Instant.parse("2026-03-14T12:00:00Z");

    WebhookSettings wished;
    /** Why the address is refused; empty for too many webhooks. */
    String refusal;
    boolean forbidden;
    int tests;

    private final Webhook webhook = new Webhook(WebhookId.parse(ID), Facts.ACME, new WebhookSettings(
            URI.create("https://crm.example/hook"), Set.of(WebhookType.MESSAGE_RECEIVED), true), new StaffId("sam"), AT,
            Optional.of(AT), Optional.of("Because."));

    @Override
    public List<Webhook> list(StaffSession session) {
        if (forbidden) {
            throw new MissingRightException(Right.WEBHOOKS_MANAGE);
        }
        return List.of(webhook);
    }

    @Override
    public Optional<Webhook> find(StaffSession session, WebhookId id) {
        return Optional.of(webhook).filter(known -> known.id().equals(id));
    }

    @Override
    public Outcome create(StaffSession session, WebhookSettings settings) {
        if (refusal != null) {
            return refusal.isEmpty() ? new Outcome.TooMany() : new Outcome.AddressRefused(refusal);
        }
        wished = settings;
        return new Outcome.Created(webhook, new Secret("whsec_c2VjcmV0"));
    }

    @Override
    public Outcome replace(StaffSession session, WebhookId id, WebhookSettings settings,
            Optional<WebhookSettings> expected) {
        if (expected.filter(seen -> !seen.equals(webhook.settings())).isPresent()) {
            return new Outcome.Conflict(webhook);
        }
        wished = settings;
        return find(session, id).<Outcome>map(Outcome.Done::new).orElseGet(Outcome.NotFound::new);
    }

    @Override
    public boolean remove(StaffSession session, WebhookId id) {
        return find(session, id).isPresent();
    }

    @Override
    public Optional<Page<WebhookDelivery>> deliveries(StaffSession session, WebhookId id, Page.Request page) {
        return find(session, id).map(known -> new Page<>(List.of(delivery()), Optional.of(delivery().id())));
    }

    @Override
    public Optional<WebhookDelivery> again(StaffSession session, WebhookId id, UUID delivery) {
        return find(session, id).map(known -> delivery()).filter(known -> known.id().equals(delivery));
    }

    @Override
    public Optional<WebhookAttempt> test(StaffSession session, WebhookId id) {
        tests++;
        return find(session, id).map(known -> new WebhookAttempt(AT, Duration.ofSeconds(10), Optional.empty(),
                Optional.of("timeout"), Duration.ZERO));
    }

    private WebhookDelivery delivery() {
        return new WebhookDelivery(UUID.fromString(DELIVERY), webhook.id(), WebhookType.CONVERSATION_CHANGED,
                Facts.CONVERSATION, Optional.empty(), Optional.empty(), State.PENDING, 2,
                Optional.of(new WebhookAttempt(AT, Duration.ofMillis(12), Optional.of(500), Optional.empty(),
                        Duration.ZERO)), Optional.of(AT.plusSeconds(5)));
    }
}
