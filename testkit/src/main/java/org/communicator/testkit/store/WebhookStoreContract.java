package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.START;

import java.util.Optional;
import org.communicator.api.operations.Secret;
import org.communicator.api.store.WebhookStore;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookDelivery;
import org.junit.jupiter.api.Test;

/** What every {@link WebhookStore} keeps to. */
public interface WebhookStoreContract {

    /** The stores under test, empty. Called once, at the beginning of each test. */
    WebhookStage emptyWebhooks();

    @Test
    default void findShouldGiveWhatWasAddedToItsAccountOnly() {
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();

        assertThat(stage.webhooks().find(ACME, webhook.id())).contains(webhook);
        assertThat(stage.webhooks().find(GLOBEX, webhook.id())).isEmpty();
        assertThat(stage.webhooks().secret(ACME, webhook.id())).map(Secret::reveal)
                .contains(WebhookStage.SECRET.reveal());
        assertThat(stage.webhooks().secret(GLOBEX, webhook.id())).isEmpty();
    }

    @Test
    default void listShouldGiveAllOfTheAccountOldestFirst() {
        WebhookStage stage = emptyWebhooks();
        Webhook first = stage.webhook();
        Webhook second = stage.webhook();
        stage.inTransaction(() -> stage.webhooks().add(WebhookStage.newWebhook(GLOBEX), WebhookStage.SECRET));

        assertThat(stage.webhooks().list(ACME)).containsExactly(first, second);
    }

    @Test
    default void replaceShouldKeepTheSecretAndReachOwnAccountOnly() {
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();
        Webhook changed = WebhookStage.with(webhook, WebhookStage.settings("https://other.example", false),
                Optional.of("Because."));

        assertThat(stage.transactions().<Boolean>inTransaction(() -> stage.webhooks().replace(changed))).isTrue();

        assertThat(stage.webhooks().find(ACME, webhook.id())).contains(changed);
        assertThat(stage.webhooks().secret(ACME, webhook.id())).isPresent();
        Webhook foreign = new Webhook(webhook.id(), GLOBEX, webhook.settings(), webhook.createdBy(),
                webhook.createdAt(), Optional.empty(), Optional.empty());
        assertThat(stage.transactions().<Boolean>inTransaction(() -> stage.webhooks().replace(foreign))).isFalse();
        assertThat(stage.webhooks().find(ACME, webhook.id())).contains(changed);
    }

    @Test
    default void lockedShouldBeTheWebhookOfTheAccount() {
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();

        assertThat(stage.transactions().inTransaction(() -> stage.webhooks().locked(ACME, webhook.id()))).contains(webhook);
        assertThat(stage.transactions().inTransaction(() -> stage.webhooks().locked(GLOBEX, webhook.id()))).isEmpty();
    }

    @Test
    default void removeShouldTakeDeliveriesAlong() {
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();
        Webhook other = stage.webhook();
        WebhookDelivery gone = stage.delivery(webhook, START);
        WebhookDelivery stays = stage.delivery(other, START);

        assertThat(stage.transactions().<Boolean>inTransaction(() -> stage.webhooks().remove(GLOBEX, webhook.id())))
                .isFalse();
        assertThat(stage.transactions().<Boolean>inTransaction(() -> stage.webhooks().remove(ACME, webhook.id())))
                .isTrue();

        assertThat(stage.webhooks().list(ACME)).containsExactly(other);
        assertThat(stage.deliveries().find(webhook.id(), gone.id())).isEmpty();
        assertThat(stage.deliveries().find(other.id(), stays.id())).isPresent();
    }

    @Test
    default void failingShouldRememberTheFirstMomentUntilRecovered() {
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();
        stage.inTransaction(() -> stage.webhooks().failing(webhook.id(), START.plusSeconds(1)));
        stage.inTransaction(() -> stage.webhooks().failing(webhook.id(), START.plusSeconds(2)));

        assertThat(stage.webhooks().find(ACME, webhook.id()).flatMap(Webhook::failingSince))
                .contains(START.plusSeconds(1));
        stage.inTransaction(() -> stage.webhooks().recovered(webhook.id()));
        assertThat(stage.webhooks().find(ACME, webhook.id())).contains(webhook);
    }

    @Test
    default void pauseShouldSwitchOffAndSayWhyOnce() {
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();
        stage.inTransaction(() -> stage.webhooks().pause(webhook.id(), "First."));
        stage.inTransaction(() -> stage.webhooks().pause(webhook.id(), "Second."));

        Webhook paused = stage.webhooks().find(ACME, webhook.id()).orElseThrow();
        assertThat(paused.settings().active()).isFalse();
        assertThat(paused.pausedBecause()).contains("First.");
    }
}
