package org.communicator.core.fallback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.channel.DeliveryReport;
import org.communicator.api.channel.DeliveryReport.Again;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.Client;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.StaffSession;
import org.communicator.core.CoreFixture;
import org.communicator.testkit.memory.FakeProvider;
import org.junit.jupiter.api.Test;

class FallbackServiceTest {

    private final FakeProvider mail = new FakeProvider(Channel.EMAIL, "mail");
    private CoreFixture core;
    private StaffSession sam;

    @Test
    void textShouldGoByEmailWhenItFails() {
        begin(Map.of());
        Message text = sent();
        report(text, MessageStatus.FAILED, Optional.of(Failure.Kind.ADDRESS), Optional.empty());

        Message successor = timeline().get(0);
        assertThat(successor.insteadOf()).contains(text.id());
        assertThat(successor.channel()).isEqualTo(Channel.EMAIL);
        assertThat(successor.addresses().theirs()).isEqualTo("karen@example.com");
        assertThat(successor.text()).isEqualTo("Hello");
        assertThat(successor.author()).isEqualTo(text.author());
        assertThat(core.stored(text).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(core.store.attention().list(sam.access(), Optional.empty(), 9)).isEmpty();
        assertThat(core.store.attention().resentAs(text.id())).contains(successor.id());
        core.workers.pass(Duration.ofSeconds(3));
        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void failureShouldStayWithStaffWhenTheCauseIsUnknown() {
        begin(Map.of());
        Message text = sent();
        report(text, MessageStatus.FAILED, Optional.of(Failure.Kind.UNKNOWN), Optional.empty());

        assertThat(timeline()).hasSize(1);
        assertThat(core.store.attention().list(sam.access(), Optional.empty(), 9)).hasSize(1);
    }

    @Test
    void failureShouldStayWithStaffWhenTheClientDidNotAgreeToEmail() {
        begin(Map.of());
        karen(false);
        report(sent(), MessageStatus.FAILED, Optional.of(Failure.Kind.ADDRESS), Optional.empty());

        assertThat(timeline()).hasSize(1);
    }

    @Test
    void failureShouldStayWithStaffWhenTheStepIsSwitchedOff() {
        begin(Map.of("sms_then", ""));
        report(sent(), MessageStatus.FAILED, Optional.of(Failure.Kind.ADDRESS), Optional.empty());

        assertThat(timeline()).hasSize(1);
    }

    @Test
    void textShouldGoOnceMoreLaterWhenOnlyTheMomentWasWrong() {
        begin(Map.of());
        Message text = sent();
        report(text, MessageStatus.FAILED, Optional.of(Failure.Kind.NETWORK),
                Optional.of(new Again(Duration.ofMinutes(5), 1)));

        Message again = timeline().get(0);
        assertThat(again.channel()).isEqualTo(Channel.SMS);
        assertThat(again.status()).isEqualTo(MessageStatus.SCHEDULED);
        assertThat(again.hold().map(Hold::reason)).contains(Hold.Reason.NETWORK_BUSY);
        core.workers.pass(Duration.ofMinutes(6));
        assertThat(core.provider.accepted()).hasSize(2);
        report(again, MessageStatus.FAILED, Optional.of(Failure.Kind.NETWORK),
                Optional.of(new Again(Duration.ofMinutes(5), 1)));
        assertThat(timeline().get(0).channel()).isEqualTo(Channel.EMAIL);
        assertThat(timeline()).hasSize(3);
    }

    @Test
    void silentTextShouldGoByEmailOnceAndALateWordBeShown() {
        begin(Map.of("sms_silence_minutes", 10));
        Message text = sent();
        core.workers.pass(Duration.ofMinutes(9));
        assertThat(timeline()).hasSize(1);
        core.workers.pass(Duration.ofMinutes(3));

        assertThat(timeline()).hasSize(2);
        assertThat(timeline().get(0).insteadOf()).contains(text.id());
        assertThat(core.stored(text).status()).isEqualTo(MessageStatus.SENDING);
        report(text, MessageStatus.DELIVERED, Optional.empty(), Optional.empty());
        assertThat(core.stored(text).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(timeline()).hasSize(2);
    }

    @Test
    void deliveredTextShouldNotBeReplaced() {
        begin(Map.of("sms_silence_minutes", 10));
        report(sent(), MessageStatus.DELIVERED, Optional.empty(), Optional.empty());
        core.workers.pass(Duration.ofMinutes(20));

        assertThat(timeline()).hasSize(1);
    }

    @Test
    void silentTextShouldNotBeReplacedWhenTheClientHasWritten() {
        begin(Map.of("sms_silence_minutes", 10));
        sent();
        core.clock.advance(Duration.ofSeconds(5));
        core.receive("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Hello to you");
        core.workers.pass(Duration.ofMinutes(20));

        assertThat(timeline()).hasSize(2);
    }

    private void begin(Map<String, Object> settings) {
        core = new CoreFixture(settings);
        core.senders.add(mail);
        sam = core.session("sam", DOWNTOWN);
        karen(true);
        new SilenceRelay(core.store, core.store.silences(), core.fallback, core.stamps, core.workers);
    }

    private Message sent() {
        Message message = core.post(sam, KAREN, "Hello");
        core.workers.runReady();
        return core.stored(message);
    }

    private List<Message> timeline() {
        return core.conversations.clientMessages(sam, KAREN, new Page.Request(Optional.empty(), 9)).orElseThrow().items();
    }

    private void report(Message message, MessageStatus status, Optional<Failure.Kind> kind, Optional<Again> again) {
        core.delivery.report(new DeliveryReport(message.id(), "fake", "X" + message.id(), status,
                kind.map(where -> new Failure("1", "It failed.", "Call.", where)), again));
    }

    private void karen(boolean emails) {
        core.directory.apply(ACCOUNT, new DirectoryChanges(List.of(), List.of(), List.of(new Client(ACCOUNT, KAREN,
                "Karen Adams", Set.of(DOWNTOWN), List.of(new ContactPoint(ContactPoint.Type.PHONE, KARENS_NUMBER,
                        Optional.of(KARENS_NUMBER), Optional.empty()), new ContactPoint(ContactPoint.Type.EMAIL,
                        "karen@example.com", Optional.of("karen@example.com"), Optional.empty())), "US", true, emails, false,
                Optional.empty())), List.of(), List.of(), List.of()));
    }
}
