package org.communicator.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.channel.InboundMessages.Received;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Reach;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.api.store.StoreUnavailableException;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;

class ReceivingServiceTest {

    private final CoreFixture core = new CoreFixture();

    @Test
    void receiveShouldStoreRouteAndAnnounceAClientsMessage() {
        Message stored = receive("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER);
        assertThat(stored.client()).contains(KAREN);
        assertThat(stored.author().orElseThrow().name()).isEqualTo("Karen Adams");
        assertThat(stored.routing().orElseThrow().rule()).isEqualTo("5");
        assertThat(core.published).singleElement().isEqualTo(
                new MessageAppended(stored, Reach.of(stored.account(), Set.of(DOWNTOWN)), Set.of(DOWNTOWN), Optional.empty()));
    }

    @Test
    void receiveShouldKeepOneMessageWhenTheProviderRepeatsItself() {
        Received first = core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "hi"));
        Received again = core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "hi"));
        assertThat(again).isEqualTo(new Received(first.message(), true));
        assertThat(core.published).hasSize(1);
        assertThat(core.meters.of("inbound_messages", "outcome", "duplicate")).isEqualTo(1);
    }

    @Test
    void receiveShouldKeepAnUnknownSendersMessage() {
        Message stored = receive("SM1", "+13105550199", "+19995550100");
        assertThat(stored.client()).isEmpty();
        assertThat(stored.author()).isEmpty();
        assertThat(stored.routing().orElseThrow().rule()).isEqualTo("8");
        assertThat(stored.routing().orElseThrow().owners()).containsExactly(DOWNTOWN);
        assertThat(core.stores.conversations().findByKey(CoreFixture.ACCOUNT, ConversationKey.ofAddress("+13105550199")))
                .isPresent();
    }

    @Test
    void receiveShouldFollowTheStaffMessageThatItAnswers() {
        core.client(KAREN, "Karen Adams", KARENS_NUMBER, DOWNTOWN, RIVERSIDE);
        Message asked = core.post(core.session("sam", RIVERSIDE), KAREN, "Shall we say ten?");
        Message stored = receive("SM1", KARENS_NUMBER, asked.addresses().ours());
        assertThat(stored.routing().orElseThrow().rule()).isEqualTo("4d");
        assertThat(stored.conversation()).isEqualTo(asked.conversation());
        assertThat(((MessageAppended) core.published.get(core.published.size() - 1)).answered()).map(Object::toString).contains("sam");
    }

    @Test
    void receiveShouldNotTakeAMessageFromBeforeTheContextWindowAsAnswered() {
        core.client(KAREN, "Karen Adams", KARENS_NUMBER, DOWNTOWN, RIVERSIDE);
        Message asked = core.post(core.session("sam", RIVERSIDE), KAREN, "Shall we say ten?");
        core.clock.advance(Duration.ofDays(31));
        assertThat(receive("SM1", KARENS_NUMBER, asked.addresses().ours()).routing().orElseThrow().rule()).isEqualTo("5");
    }

    @Test
    void receiveShouldNotGuessWhoWroteWhenAHouseholdSharesAPhone() {
        core.client(new ClientId("c-tom"), "Tom Adams", KARENS_NUMBER, DOWNTOWN);
        assertThat(receive("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER).client()).isEmpty();
    }

    @Test
    void receiveShouldTakeTheOneOfAHouseholdWhoWasLastWrittenTo() {
        core.client(new ClientId("c-tom"), "Tom Adams", KARENS_NUMBER, DOWNTOWN);
        core.post(core.session("sam", DOWNTOWN), KAREN, "Karen, shall we say ten?");
        assertThat(receive("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER).client()).contains(KAREN);
    }

    @Test
    void receiveShouldMoveTheConversationToWhereItsNewestMessageBelongs() {
        Message first = receive("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER);
        Message second = receive("SM2", KARENS_NUMBER, "+12125550101");
        assertThat(second.conversation()).isEqualTo(first.conversation());
        assertThat(core.stores.conversations().findByKey(CoreFixture.ACCOUNT, ConversationKey.of(KAREN)).orElseThrow())
                .satisfies(talk -> {
                    assertThat(talk.owners()).containsExactly(RIVERSIDE);
                    assertThat(talk.openTo()).containsExactlyInAnyOrder(DOWNTOWN, RIVERSIDE);
                    assertThat(talk.newest()).contains(second.id());
                });
    }

    @Test
    void receiveShouldLandSomewhereWhenTheAccountHasNoLocationAtAll() {
        CoreFixture empty = new CoreFixture();
        empty.directory.apply(CoreFixture.ACCOUNT, new DirectoryChanges(List.of(), List.of(), List.of(),
                List.of(DOWNTOWN, RIVERSIDE), List.of(), List.of(KAREN)));
        Received received = empty.receiving.receive(empty.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "hi"));
        assertThat(empty.store.messages().find(received.message()).orElseThrow().routing().orElseThrow().owners())
                .containsExactly(new LocationId("unassigned"));
    }

    @Test
    void receiveShouldFailAndKeepNothingWhileTheDatabaseIsGone() {
        core.store.setGone(true);
        assertThatThrownBy(() -> receive("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER))
                .isInstanceOf(StoreUnavailableException.class);
        core.store.setGone(false);
        assertThat(core.published).isEmpty();
        assertThat(receive("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER)).isNotNull();
    }

    private Message receive(String providerId, String from, String to) {
        Received received = core.receiving.receive(core.text(providerId, from, to, "hello"));
        return core.store.messages().find(received.message()).orElseThrow();
    }
}
