package org.communicator.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.KAREN;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.ConsentSubject;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.Evidence.Source;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.RoutingDecision;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who unsubscribes gets no more campaigns by mail (X04). */
class UnsubscribeServiceTest {

    private static final String KARENS = "karen@example.com";
    private static final String DESK = "desk@lakeside.example";
    private static final RoutingDecision ROUTING =
            new RoutingDecision("4b", Set.of(DOWNTOWN), "Because it belongs here.", "C=1");

    private final CoreFixture core = new CoreFixture();
    private final UnsubscribeService service = new UnsubscribeService(core.stores, core.consents);

    @BeforeEach
    void agree() {
        agreed();
    }

    @Test
    void unsubscribeShouldEndCampaignsByMailFromWhateverAddressOfOurs() {
        Message mail = mail(Direction.OUTBOUND, MessageKind.CAMPAIGN, Channel.EMAIL, false);

        assertThat(service.unsubscribe(mail.id())).isTrue();

        assertThat(check(DESK, Purpose.MARKETING)).isInstanceOf(ConsentCheck.OptedOut.class);
        assertThat(check("other@lakeside.example", Purpose.MARKETING)).isInstanceOf(ConsentCheck.OptedOut.class);
        assertThat(history().get(0)).satisfies(entry -> {
            assertThat(entry.subject())
                    .isEqualTo(new ConsentSubject(Channel.EMAIL, KARENS, Purpose.MARKETING, ConsentScope.ACCOUNT));
            assertThat(entry.evidence()).isEqualTo(
                    new Evidence(Source.UNSUBSCRIBE, Optional.of(mail.id()), "List-Unsubscribe=One-Click"));
            assertThat(entry.by()).isEmpty();
        });
    }

    @Test
    void unsubscribeShouldLeaveWhatIsNoCampaign() {
        service.unsubscribe(mail(Direction.OUTBOUND, MessageKind.CAMPAIGN, Channel.EMAIL, false).id());

        assertThat(check(DESK, Purpose.TRANSACTIONAL).allowed()).isTrue();
        assertThat(history()).hasSize(2);
    }

    @Test
    void unsubscribeShouldBeRecordedOnceWhenItIsRepeated() {
        MessageId mail = mail(Direction.OUTBOUND, MessageKind.CAMPAIGN, Channel.EMAIL, false).id();
        service.unsubscribe(mail);

        assertThat(service.unsubscribe(mail)).isTrue();
        assertThat(service.unsubscribe(mail(Direction.OUTBOUND, MessageKind.CAMPAIGN, Channel.EMAIL, false).id())).isTrue();

        assertThat(history()).hasSize(2);
    }

    @Test
    void unsubscribeShouldCountAgainWhenThePersonAgreedMeanwhile() {
        MessageId mail = mail(Direction.OUTBOUND, MessageKind.CAMPAIGN, Channel.EMAIL, false).id();
        service.unsubscribe(mail);
        agreed();
        assertThat(check(DESK, Purpose.MARKETING).allowed()).isTrue();

        service.unsubscribe(mail);

        assertThat(check(DESK, Purpose.MARKETING).allowed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"OUTBOUND, STAFF_MESSAGE, EMAIL, false", "OUTBOUND, CONFIRMATION, EMAIL, false",
        "OUTBOUND, CAMPAIGN, SMS, false", "INBOUND, CLIENT_MESSAGE, EMAIL, false", "OUTBOUND, CAMPAIGN, EMAIL, true"})
    void unsubscribeShouldChangeNothingWhenTheMessageIsNoCampaignByMail(Direction direction, MessageKind kind,
            Channel channel, boolean deleted) {
        MessageId message = mail(direction, kind, channel, deleted).id();

        assertThat(service.isOffered(message)).isFalse();
        assertThat(service.unsubscribe(message)).isFalse();
        assertThat(history()).hasSize(1);
    }

    @Test
    void unsubscribeShouldChangeNothingWhenNobodyKnowsTheMessage() {
        MessageId unknown = new MessageId(UUID.randomUUID());

        assertThat(service.isOffered(unknown)).isFalse();
        assertThat(service.unsubscribe(unknown)).isFalse();
        assertThat(history()).hasSize(1);
    }

    @Test
    void isOfferedShouldChangeNothing() {
        assertThat(service.isOffered(mail(Direction.OUTBOUND, MessageKind.CAMPAIGN, Channel.EMAIL, false).id())).isTrue();

        assertThat(check(DESK, Purpose.MARKETING).allowed()).isTrue();
        assertThat(history()).hasSize(1);
    }

    private void agreed() {
        core.consents.record(ACCOUNT, List.of(new ConsentSubject(Channel.EMAIL, KARENS, Purpose.MARKETING,
                ConsentScope.ACCOUNT)), ConsentState.OPTED_IN,
                new Evidence(Source.HOST, Optional.empty(), "Signed up for news."), Optional.empty());
    }

    private ConsentCheck check(String ours, Purpose purpose) {
        return core.consents.check(ACCOUNT, Channel.EMAIL, new AddressPair(ours, KARENS), purpose);
    }

    private List<ConsentEntry> history() {
        return core.store.consents().history(ACCOUNT, KARENS, Optional.empty(), 10);
    }

    private Message mail(Direction direction, MessageKind kind, Channel channel, boolean deleted) {
        boolean out = direction == Direction.OUTBOUND;
        Message mail = new Message(new MessageId(core.stamps.id()), ACCOUNT, new ConversationId(core.stamps.id()),
                Optional.of(KAREN), direction, kind, channel, "mail", Optional.empty(),
                new AddressPair(DESK, deleted ? "" : KARENS), "Everything must go", core.clock.instant(), Optional.empty(),
                out ? Optional.of(DOWNTOWN) : Optional.empty(), out ? MessageStatus.SENT : MessageStatus.RECEIVED,
                Optional.empty(), 0, out ? Optional.empty() : Optional.of(ROUTING), Optional.empty(), Optional.empty(),
                Set.of(), Optional.empty(), deleted);
        core.stores.messages().append(mail);
        return mail;
    }
}
