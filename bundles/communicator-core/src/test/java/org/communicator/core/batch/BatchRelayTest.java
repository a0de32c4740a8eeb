package org.communicator.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;
import static org.communicator.core.CoreFixture.RIVERSIDE;
import static org.communicator.core.batch.BatchFixture.address;
import static org.communicator.core.batch.BatchFixture.batch;
import static org.communicator.core.batch.BatchFixture.client;
import static org.communicator.core.batch.BatchFixture.confirmation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.NewBatch;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.ConsentSubject;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.junit.jupiter.api.Test;

class BatchRelayTest {

    private static final ClientId PETER = new ClientId("c-peter");
    private static final String PETERS_NUMBER = "+12125550124";

    private final BatchFixture batches = new BatchFixture();

    @Test
    void confirmationShouldStandInTheClientsConversationAndBeSent() {
        Batch batch = batches.accepted(confirmation("{client.firstName}, {location.name} expects you on {appointment.at}",
                client(KAREN, Map.of("appointment.at", "2026-03-14T15:00:00-05:00"))));

        batches.run();

        Message message = batches.message(batches.recipients(batch).get(0));
        assertThat(message.text()).isEqualTo("Karen, Downtown expects you on Saturday, March 14 at 8:00 PM");
        assertThat(message.kind()).isEqualTo(MessageKind.CONFIRMATION);
        assertThat(message.location()).contains(DOWNTOWN);
        assertThat(message.author().orElseThrow().name()).isEqualTo("CRM");
        assertThat(message.client()).contains(KAREN);
        assertThat(message.segments()).isEqualTo(1);
        assertThat(batches.sent()).containsExactly(KARENS_NUMBER + " " + message.text());
        assertThat(batches.codes(batch)).containsExactly("SENDING");
        assertThat(batches.service.report(batches.crm, batch.id()).orElseThrow().batch().state())
                .isEqualTo(Batch.State.DONE);
        assertThat(batches.core.published).filteredOn(event -> event instanceof MessageAppended)
                .extracting(event -> ((MessageAppended) event).owners()).containsExactly(Set.of(DOWNTOWN));
    }

    @Test
    void oneBadRecipientShouldStopNobody() {
        Batch batch = batches.accepted(confirmation("Hi {client.firstName}{name}", client(new ClientId("c-gone"),
                Map.of("name", "?")), address("12"), address("+12125550144"), client(KAREN, Map.of("name", "!")),
                client(PETER)));
        batches.core.client(PETER, "Peter", PETERS_NUMBER, RIVERSIDE);

        batches.run();

        assertThat(batches.codes(batch)).containsExactly("unknown-client", "invalid-address", "missing-field",
                "SENDING", "unknown-client");
        assertThat(batches.sent()).containsExactly(KARENS_NUMBER + " Hi Karen!");
    }

    @Test
    void confirmationShouldNotGoToThoseWhoOptedOutOrWhoseHostSaysNo() {
        record(KARENS_NUMBER, Purpose.TRANSACTIONAL, ConsentState.OPTED_OUT);
        batches.core.client(PETER, "Peter", PETERS_NUMBER, DOWNTOWN);
        withoutConsent(PETER, PETERS_NUMBER);

        Batch batch = batches.accepted(confirmation("Hi", client(KAREN), client(PETER), address(PETERS_NUMBER),
                address(KARENS_NUMBER), address("+12125550144")));
        batches.run();

        assertThat(batches.codes(batch)).containsExactly("opted-out", "no-consent", "no-consent", "opted-out",
                "SENDING");
    }

    @Test
    void campaignShouldGoOnlyToThoseWhoAgreedToMarketing() {
        batches.core.client(PETER, "Peter", PETERS_NUMBER, DOWNTOWN);
        record(KARENS_NUMBER, Purpose.MARKETING, ConsentState.OPTED_IN);

        Batch batch = batches.accepted(batch(MessageKind.CAMPAIGN, DOWNTOWN, "Spring sale", client(KAREN),
                client(PETER)));
        batches.run();

        assertThat(batches.codes(batch)).containsExactly("SENDING", "not-opted-in");
        assertThat(batches.message(batches.recipients(batch).get(0)).kind()).isEqualTo(MessageKind.CAMPAIGN);
    }

    @Test
    void addressShouldBeItsOwnersOrElseAConversationOfItsOwn() {
        Batch batch = batches.accepted(confirmation("Hi", address(KARENS_NUMBER), address("+12125550144")));

        batches.run();

        List<BatchRecipient> all = batches.recipients(batch);
        assertThat(batches.message(all.get(0)).client()).contains(KAREN);
        assertThat(batches.message(all.get(1)).client()).isEmpty();
        assertThat(conversation(ConversationKey.ofAddress("+12125550144")).owners()).containsExactly(DOWNTOWN);
    }

    @Test
    void conversationShouldBeOneWhenAPersonIsWrittenToTwice() {
        Batch batch = batches.accepted(confirmation("Hi {n}", client(KAREN, Map.of("n", "1")),
                new NewBatch.To(Optional.empty(), Optional.of(KARENS_NUMBER), Optional.empty(), Map.of("n", "2"))));

        batches.run();

        List<BatchRecipient> all = batches.recipients(batch);
        assertThat(batches.message(all.get(0)).conversation()).isEqualTo(batches.message(all.get(1)).conversation());
        assertThat(conversation(ConversationKey.of(KAREN)).newest()).isEqualTo(all.get(1).message());
    }

    @Test
    void conversationShouldStayAsItIsHandled() {
        batches.core.receiving.receive(batches.core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Anybody there?"));
        Handling waiting = conversation(ConversationKey.of(KAREN)).handling();

        batches.accepted(confirmation("Hi", client(KAREN)));
        batches.run();

        assertThat(waiting.waiting()).isTrue();
        assertThat(conversation(ConversationKey.of(KAREN)).handling()).isEqualTo(waiting);
    }

    @Test
    void answerShouldGoToTheLocationThatSentAndSayWhatItAnswers() {
        batches.core.client(KAREN, "Karen Adams", KARENS_NUMBER, RIVERSIDE, DOWNTOWN);
        Batch batch = batches.accepted(confirmation("See you at 5", client(KAREN)));
        batches.run();

        batches.core.receiving.receive(batches.core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Yes"));

        Conversation conversation = conversation(ConversationKey.of(KAREN));
        Message answer = batches.core.store.messages().find(conversation.newest().orElseThrow()).orElseThrow();
        assertThat(answer.answers()).isEqualTo(batches.recipients(batch).get(0).message());
        assertThat(answer.routing().orElseThrow().rule()).isEqualTo("3");
        assertThat(conversation.owners()).containsExactly(DOWNTOWN);
    }

    @Test
    void textShouldNotBeSentWhenItHasBecomeTooLong() {
        Batch batch = batches.accepted(confirmation("x".repeat(1590) + "{n}", client(KAREN, Map.of("n", "y".repeat(11))),
                new NewBatch.To(Optional.empty(), Optional.of("+12125550144"), Optional.empty(),
                        Map.of("n", "y".repeat(10)))));

        batches.run();

        assertThat(batches.codes(batch)).containsExactly("text-too-long", "SENDING");
    }

    @Test
    void batchShouldWaitForItsMoment() {
        Batch batch = batches.accepted(new NewBatch(MessageKind.CONFIRMATION, DOWNTOWN, "Hi",
                Optional.of(batches.core.clock.instant().plusSeconds(10)), List.of(client(KAREN))));
        batches.run();
        assertThat(batches.codes(batch)).containsExactly("PENDING");

        batches.core.workers.pass(Duration.ofSeconds(10));

        assertThat(batches.codes(batch)).containsExactly("SENDING");
    }

    private Conversation conversation(ConversationKey key) {
        return batches.core.store.conversations().findByKey(ACCOUNT, key).orElseThrow();
    }

    private void record(String number, Purpose purpose, ConsentState state) {
        batches.core.consents.record(ACCOUNT, List.of(new ConsentSubject(Channel.SMS, number, purpose,
                ConsentScope.ACCOUNT)), state, new Evidence(Evidence.Source.STAFF, Optional.empty(), "said so"),
                Optional.empty());
    }

    private void withoutConsent(ClientId id, String phone) {
        ContactPoint point = new ContactPoint(ContactPoint.Type.PHONE, phone, Optional.of(phone), Optional.empty());
        batches.core.directory.apply(ACCOUNT, new DirectoryChanges(List.of(), List.of(), List.of(new Client(ACCOUNT, id,
                "Peter", Set.of(DOWNTOWN), List.of(point), "US", false, false, false, Optional.empty())), List.of(),
                List.of(), List.of()));
    }
}
