package org.communicator.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.api.webhook.WebhookType.CONVERSATION_CHANGED;
import static org.communicator.api.webhook.WebhookType.MESSAGE_RECEIVED;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditTrail;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookDelivery;
import org.communicator.api.webhook.WebhookSettings;
import org.communicator.api.webhook.WebhookType;
import org.communicator.api.webhook.Webhooks;
import org.communicator.api.webhook.Webhooks.Outcome;
import org.junit.jupiter.api.Test;

/** Connecting other programs (X17). */
class WebhookServiceTest {

    private final WebhookFixture fixture = new WebhookFixture();
    private final Webhooks webhooks = fixture.webhooks;

    @Test
    void createShouldGiveASecretOfItsOwnToEach() {
        Outcome.Created one = (Outcome.Created) webhooks.create(fixture.admin,
                WebhookFixture.settings("https://crm.example/1", MESSAGE_RECEIVED));
        Outcome.Created other = (Outcome.Created) webhooks.create(fixture.admin,
                WebhookFixture.settings("https://crm.example/2", CONVERSATION_CHANGED));

        assertThat(one.secret().reveal()).matches("whsec_[A-Za-z0-9+/]{43}=").isNotEqualTo(other.secret().reveal());
        assertThat(one.toString()).doesNotContain(one.secret().reveal());
        assertThat(webhooks.list(fixture.admin)).containsExactly(one.webhook(), other.webhook());
        assertThat(fixture.core.store.audit().list(fixture.admin.account(), anything(), Optional.empty(), 10))
                .extracting(AuditEntry::action).containsOnly("webhook.created");
    }

    @Test
    void createShouldRefuseWhatIsNeverSentToAndMoreThanThereMayBe() {
        assertThat(webhooks.create(fixture.admin, WebhookFixture.settings("https://no.invalid/", MESSAGE_RECEIVED)))
                .isInstanceOf(Outcome.AddressRefused.class);
        for (int i = 0; i < Webhooks.MOST; i++) {
            fixture.webhook(MESSAGE_RECEIVED);
        }

        assertThat(webhooks.create(fixture.admin, WebhookFixture.settings("https://crm.example/", MESSAGE_RECEIVED)))
                .isEqualTo(new Outcome.TooMany());
    }

    @Test
    void useCasesShouldNeedTheRightAndReachOwnAccountOnly() {
        Webhook webhook = fixture.webhook(MESSAGE_RECEIVED);
        StaffSession sam = fixture.core.session("sam", DOWNTOWN);
        StaffSession local = fixture.core.session(sam, Right.WEBHOOKS_MANAGE);
        StaffSession stranger = new StaffSession(new AccountId("globex"), new StaffId("ada"), "Ada", Set.of(),
                Optional.empty(), Set.of(Right.WEBHOOKS_MANAGE, Right.LOCATIONS_ALL), fixture.admin.expiresAt());

        assertThatThrownBy(() -> webhooks.list(sam)).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> webhooks.create(sam, webhook.settings())).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> webhooks.test(sam, webhook.id())).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> webhooks.create(local, webhook.settings())).isInstanceOf(MissingRightException.class);
        assertThat(webhooks.list(stranger)).isEmpty();
        assertThat(webhooks.find(stranger, webhook.id())).isEmpty();
        assertThat(webhooks.test(stranger, webhook.id())).isEmpty();
        assertThat(webhooks.deliveries(stranger, webhook.id(), new Page.Request(Optional.empty(), 10))).isEmpty();
        assertThat(webhooks.remove(stranger, webhook.id())).isFalse();
        assertThat(webhooks.replace(stranger, webhook.id(), webhook.settings(), Optional.empty())).isEqualTo(new Outcome.NotFound());
        assertThat(fixture.sender.calls()).isEmpty();
    }

    @Test
    void replaceShouldLoseNoChangeThatSomebodyElseMadeMeanwhile() {
        Webhook webhook = fixture.webhook(MESSAGE_RECEIVED);
        Optional<WebhookSettings> seen = Optional.of(webhook.settings());
        WebhookSettings off = new WebhookSettings(webhook.settings().url(), webhook.settings().types(), false);
        assertThat(webhooks.replace(fixture.admin, webhook.id(), off, seen)).isInstanceOf(Outcome.Done.class);

        Outcome late = webhooks.replace(fixture.admin, webhook.id(), webhook.settings(), seen);

        assertThat(late).isInstanceOfSatisfying(Outcome.Conflict.class,
                conflict -> assertThat(conflict.current().settings()).isEqualTo(off));
        assertThat(fixture.stored(webhook).settings()).isEqualTo(off);
    }

    @Test
    void testShouldSendAPingAtOnceAndTellWhatCameOfIt() {
        Webhook webhook = fixture.webhook(MESSAGE_RECEIVED);
        fixture.sender.next(404);

        assertThat(webhooks.test(fixture.admin, webhook.id()).orElseThrow().outcome()).isEqualTo("HTTP 404");
        assertThat(fixture.sender.calls().get(0).type()).isEqualTo(WebhookType.PING);
        assertThat(fixture.log(webhook)).isEmpty();
        assertThat(fixture.stored(webhook).failingSince()).isEmpty();
    }

    @Test
    void againShouldDeliverWhatWasReceivedBefore() {
        Webhook webhook = fixture.webhook(MESSAGE_RECEIVED);
        fixture.core.receiving.receive(fixture.core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Hi"));
        fixture.core.workers.runReady();
        WebhookDelivery delivered = fixture.log(webhook).get(0);

        assertThat(webhooks.again(fixture.admin, webhook.id(), UUID.randomUUID())).isEmpty();
        assertThat(webhooks.again(fixture.admin, webhook.id(), delivered.id()).orElseThrow().state())
                .isEqualTo(WebhookDelivery.State.PENDING);
        fixture.core.workers.pass(Duration.ofSeconds(5));

        assertThat(fixture.sender.calls()).hasSize(2);
        assertThat(fixture.log(webhook).get(0).attempts()).isEqualTo(2);
    }

    private static AuditTrail.Filter anything() {
        return new AuditTrail.Filter(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }
}
