package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.START;
import static org.communicator.testkit.store.WebhookStage.LEASE;
import static org.communicator.testkit.store.WebhookStage.answered;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.communicator.api.store.WebhookDeliveryStore;
import org.communicator.api.store.WebhookDeliveryStore.Claim;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookDelivery;
import org.communicator.api.webhook.WebhookDelivery.State;
import org.junit.jupiter.api.Test;

/** What every {@link WebhookDeliveryStore} keeps to. */
public interface WebhookDeliveryStoreContract {

    /** Long after everything is due. */
    Instant NOW = START.plusSeconds(60);

    /** The stores under test, empty. Called once, at the beginning of each test. */
    WebhookStage emptyWebhooks();

    /** As {@link StoreContract#transactionsOverlap}. */
    default boolean transactionsOverlap() {
        return true;
    }

    @Test
    default void claimShouldLeaseWhatIsDueOldestFirst() {
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();
        WebhookDelivery second = stage.delivery(webhook, START.plusSeconds(2));
        WebhookDelivery first = stage.delivery(webhook, START.plusSeconds(1));
        stage.delivery(webhook, NOW.plusSeconds(1));

        List<Claim> claims = stage.claims(NOW, 10);

        assertThat(claims).extracting(Claim::delivery).containsExactly(first, second);
        assertThat(claims.get(0).webhook()).isEqualTo(webhook);
        assertThat(claims.get(0).secret().reveal()).isEqualTo(WebhookStage.SECRET.reveal());
        assertThat(claims.get(0).triedSince()).isEqualTo(START.plusSeconds(1));
        assertThat(stage.claim(NOW, 10)).isEmpty();
        WebhookDelivery leased = stage.deliveries().find(webhook.id(), first.id()).orElseThrow();
        assertThat(leased.attempts()).isEqualTo(1);
        assertThat(leased.nextAt()).contains(LEASE);
        assertThat(stage.claim(LEASE, 10)).hasSize(3);
    }

    @Test
    default void claimShouldPassOverSomeWebhooksAndEndAtTheLimit() {
        WebhookStage stage = emptyWebhooks();
        Webhook full = stage.webhook();
        Webhook other = stage.webhook();
        stage.delivery(full, START);
        List<UUID> due = IntStream.range(0, 3).mapToObj(i -> stage.delivery(other, START.plusSeconds(i)).id()).toList();

        assertThat(stage.claim(NOW, 2, full.id())).containsExactlyElementsOf(due.subList(0, 2));
        assertThat(stage.claim(NOW, 2, full.id(), other.id())).isEmpty();
    }

    @Test
    default void claimShouldGiveEachToOneWorkerWhenSeveralClaimAtTheSameMoment() {
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();
        List<UUID> due = IntStream.range(0, 24).mapToObj(i -> stage.delivery(webhook, START).id()).toList();

        List<UUID> claimed = Threads.allAtOnce(4, number -> () -> claimAll(stage)).stream()
                .flatMap(outcome -> outcome.orThrow().stream()).toList();

        assertThat(claimed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(due);
    }

    @Test
    default void claimShouldNotWaitAndTakeOthersWhenAnotherWorkerHoldsSome() {
        assumeTrue(transactionsOverlap(), "its transactions run one after the other");
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();
        List<UUID> due = IntStream.range(0, 4).mapToObj(i -> stage.delivery(webhook, START.plusSeconds(i)).id()).toList();

        stage.inTransaction(() -> {
            assertThat(stage.claim(NOW, 2)).containsExactlyElementsOf(due.subList(0, 2));
            assertThat(Threads.elsewhere(() -> stage.claim(NOW, 10))).containsExactlyElementsOf(due.subList(2, 4));
        });
    }

    @Test
    default void claimShouldLetWaitWhatIsOfAWebhookThatIsOff() {
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();
        WebhookDelivery late = stage.delivery(webhook, START);
        stage.inTransaction(() -> stage.webhooks().pause(webhook.id(), "Because."));

        assertThat(stage.claim(NOW, 10)).isEmpty();
        assertThat(stage.deliveries().nextDue()).isEmpty();
        assertThat(stage.deliveries().find(webhook.id(), late.id()).orElseThrow().state()).isEqualTo(State.PENDING);
    }

    @Test
    default void settleShouldRememberTheAttempt() {
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();
        WebhookDelivery good = stage.delivery(webhook, START);
        WebhookDelivery bad = stage.delivery(webhook, START);
        WebhookAttempt timeout = new WebhookAttempt(START.plusSeconds(1), Duration.ofMillis(10_000), Optional.empty(),
                Optional.of("timeout"), Duration.ZERO);
        stage.claims(NOW, 10);
        stage.inTransaction(() -> {
            stage.deliveries().settle(good.id(), answered(204), State.DELIVERED, Optional.empty());
            stage.deliveries().settle(bad.id(), timeout, State.PENDING, Optional.of(NOW.plusSeconds(5)));
        });

        WebhookDelivery done = stage.deliveries().find(webhook.id(), good.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(State.DELIVERED);
        assertThat(done.last()).contains(answered(204));
        assertThat(done.nextAt()).isEmpty();
        assertThat(stage.deliveries().find(webhook.id(), bad.id()).orElseThrow().last()).contains(timeout);
        assertThat(stage.deliveries().nextDue()).contains(NOW.plusSeconds(5));
        stage.inTransaction(() -> stage.deliveries().settle(UUID.randomUUID(), answered(204), State.DELIVERED,
                Optional.empty()));
    }

    @Test
    default void holdShouldKeepPendingOnesWaitingUntilResume() {
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();
        Webhook other = stage.webhook();
        WebhookDelivery pending = stage.delivery(webhook, START);
        WebhookDelivery done = stage.delivery(webhook, START);
        WebhookDelivery others = stage.delivery(other, START);
        stage.inTransaction(() -> stage.deliveries().settle(done.id(), answered(200), State.DELIVERED, Optional.empty()));
        stage.inTransaction(() -> stage.deliveries().hold(webhook.id()));
        assertThat(stage.claim(NOW, 10)).containsExactly(others.id());

        stage.inTransaction(() -> stage.deliveries().resume(webhook.id(), NOW));

        List<Claim> resumed = stage.claims(NOW, 10);
        assertThat(resumed).extracting(claim -> claim.delivery().id()).containsExactly(pending.id());
        assertThat(resumed.get(0).triedSince()).isEqualTo(NOW);
    }

    @Test
    default void againShouldMakeAnyDeliveryPendingFromThenOn() {
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();
        WebhookDelivery dead = stage.delivery(webhook, START);
        stage.claims(NOW, 1);
        stage.inTransaction(() -> stage.deliveries().settle(dead.id(), answered(500), State.DEAD, Optional.empty()));
        stage.inTransaction(() -> stage.deliveries().again(dead.id(), NOW));

        Claim claim = stage.claims(NOW, 10).get(0);
        assertThat(claim.delivery().state()).isEqualTo(State.PENDING);
        assertThat(claim.delivery().attempts()).isEqualTo(1);
        assertThat(claim.delivery().last()).contains(answered(500));
        assertThat(claim.triedSince()).isEqualTo(NOW);
    }

    @Test
    default void listShouldPageNewestFirst() {
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();
        stage.delivery(stage.webhook(), START);
        List<WebhookDelivery> all = IntStream.range(0, 5).mapToObj(i -> stage.delivery(webhook, START)).toList();

        assertThat(stage.deliveries().list(webhook.id(), Optional.empty(), 2))
                .containsExactly(all.get(4), all.get(3));
        assertThat(stage.deliveries().list(webhook.id(), Optional.of(all.get(3).id()), 10))
                .containsExactly(all.get(2), all.get(1), all.get(0));
        assertThat(stage.webhooks().list(ACME)).hasSize(2);
    }

    @Test
    default void sweepShouldRemoveTheOldestWhenTheyAreOlderThanAsked() {
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();
        List<WebhookDelivery> all = IntStream.range(0, 4).mapToObj(i -> stage.delivery(webhook, START)).toList();
        Instant third = all.get(2).at();

        int removed = stage.transactions().inTransaction(() -> stage.deliveries().sweep(third, 1));
        int more = stage.transactions().inTransaction(() -> stage.deliveries().sweep(third, 10));

        assertThat(removed).isEqualTo(1);
        assertThat(more).isBetween(0, 1);
        assertThat(stage.deliveries().list(webhook.id(), Optional.empty(), 10)).contains(all.get(3), all.get(2))
                .doesNotContain(all.get(0));
    }

    @Test
    default void removingAWebhookShouldWaitForWhoHasLockedItToSettleADelivery() {
        WebhookStage stage = emptyWebhooks();
        Webhook webhook = stage.webhook();
        WebhookDelivery delivery = stage.delivery(webhook, START);
        CompletableFuture<Boolean> removed = new CompletableFuture<>();

        stage.inTransaction(() -> {
            stage.webhooks().locked(ACME, webhook.id());
            removed.completeAsync(() -> stage.transactions()
                    .inTransaction(() -> stage.webhooks().remove(ACME, webhook.id())));
            stage.deliveries().settle(delivery.id(), answered(500), State.PENDING, Optional.of(NOW));
            stage.webhooks().failing(webhook.id(), NOW);
        });

        assertThat(removed).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(true);
        assertThat(stage.deliveries().list(webhook.id(), Optional.empty(), 10)).isEmpty();
    }

    private static List<UUID> claimAll(WebhookStage stage) {
        List<UUID> mine = new ArrayList<>();
        // What others hold is skipped, so an empty answer alone does not mean that nothing is left.
        while (stage.deliveries().nextDue().filter(due -> !due.isAfter(NOW)).isPresent()) {
            mine.addAll(stage.claim(NOW, 3));
        }
        return mine;
    }
}
