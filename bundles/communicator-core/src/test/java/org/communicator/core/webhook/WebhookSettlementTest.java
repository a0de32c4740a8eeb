package org.communicator.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.api.webhook.WebhookType.MESSAGE_RECEIVED;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.store.WebhookDeliveryStore;
import org.communicator.api.store.WebhookDeliveryStore.Claim;
import org.communicator.api.store.WebhookStore;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;

/** What is locked when a delivery is settled, and in which order (X17). */
class WebhookSettlementTest {

    private final WebhookFixture fixture = new WebhookFixture();
    private final List<String> calls = new ArrayList<>();

    @Test
    void settlementShouldLockAWebhookThatItMayChangeBeforeItsDelivery() {
        settle(500);

        assertThat(calls).containsExactly("locked", "settle", "failing");
    }

    @Test
    void settlementShouldLeaveAWebhookAloneWhenAllIsWell() {
        settle(200);

        assertThat(calls).containsExactly("settle");
    }

    private void settle(int code) {
        CoreFixture core = fixture.core;
        Webhook webhook = fixture.webhook(MESSAGE_RECEIVED);
        core.receiving.receive(core.text("SM1", CoreFixture.KARENS_NUMBER, CoreFixture.DOWNTOWN_NUMBER, "Hi"));
        Instant now = core.clock.instant();
        Claim claim = core.store.deliveries().claim(Set.of(), now, now.plusSeconds(60), 1).get(0);
        WebhookStores recorded = new WebhookStores(core.store,
                recording(WebhookStore.class, core.store.webhooks()),
                recording(WebhookDeliveryStore.class, core.store.deliveries()));
        new WebhookSettlement(recorded, new Subscriptions(core.store.webhooks(), core.clock), core.meters,
                WebhookFixture.defaults()).settle(claim, new WebhookAttempt(now, Duration.ofMillis(5), Optional.of(code),
                        Optional.empty(), Duration.ZERO));
        assertThat(claim.webhook().id()).isEqualTo(webhook.id());
    }

    private <T> T recording(Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            calls.add(method.getName());
            return method.invoke(store, args);
        }));
    }
}
