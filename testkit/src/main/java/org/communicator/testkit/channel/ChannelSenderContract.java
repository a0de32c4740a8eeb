package org.communicator.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.channel.ChannelSender.Found;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.channel.SendResult;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.host.AccountId;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.MediaStore;
import org.communicator.testkit.channel.ProviderStage.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ChannelSender} keeps to, whoever carries its messages. */
public interface ChannelSenderContract {

    /** A long time before any test. */
    Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    /** As many as the outbox has under way at most. */
    int AT_ONCE = 32;

    /** The provider, new for each test. */
    ProviderStage stage();

    @Test
    default void sendShouldBeAcceptedWithTheProvidersIdWhenTheProviderTakesIt() {
        SendResult result = stage().sender().send(message("Hello"));

        assertThat(result).isInstanceOfSatisfying(SendResult.Accepted.class, accepted -> {
            assertThat(accepted.providerId()).isNotBlank().hasSizeLessThanOrEqualTo(100);
            assertThat(accepted.status().rank()).isGreaterThanOrEqualTo(MessageStatus.SENDING.rank());
        });
        assertThat(stage().taken()).containsExactly("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"é ñ 你好", "👋🏽 & + % = ?", "two\nlines", "a+b=c&d"})
    default void sendShouldKeepTheTextAsItIs(String text) {
        stage().sender().send(message(text));

        assertThat(stage().taken()).containsExactly(text);
    }

    @Test
    default void sendShouldBeRejectedWithWordsForPeopleWhenTheRecipientCannotBeReached() {
        stage().act(Act.REJECT);

        SendResult result = stage().sender().send(message("Hello"));

        assertThat(result).isInstanceOfSatisfying(SendResult.Rejected.class, rejected -> {
            assertThat(rejected.failure().text()).isNotBlank().doesNotContain(stage().addresses().theirs());
            assertThat(rejected.failure().next()).isNotBlank();
        });
    }

    @Test
    default void sendShouldBeLaterWhenTheProviderIsBusy() {
        stage().act(Act.BUSY);

        assertThat(stage().sender().send(message("Hello"))).isInstanceOf(SendResult.Later.class);
    }

    @Test
    default void sendShouldBeLaterWhenTheProviderDoesNotKnowOurCredentials() {
        stage().act(Act.REFUSE_CREDENTIALS);

        assertThat(stage().sender().send(message("Hello"))).isInstanceOfSatisfying(SendResult.Later.class,
                later -> assertThat(later.atLeast()).isPositive());
    }

    @Test
    default void sendShouldBeLaterWhenNobodyCanBeConnectedTo() {
        assertThat(stage().senderToNowhere().send(message("Hello"))).isInstanceOf(SendResult.Later.class);
    }

    @ParameterizedTest
    @EnumSource(value = Act.class, names = {"TAKE_AND_FAIL", "TAKE_AND_BREAK"})
    default void sendShouldBeInDoubtWhenTheProviderMayHaveTakenIt(Act act) {
        stage().act(act);

        assertThat(stage().sender().send(message("Hello"))).isInstanceOf(SendResult.InDoubt.class);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    default void sendShouldTryOnceWhateverTheProviderDoes(Act act) {
        stage().act(act);

        stage().sender().send(message("Hello"));

        assertThat(stage().attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    default void sendShouldTellNoAddressAndNoTextInItsResult(Act act) {
        stage().act(act);

        SendResult result = stage().sender().send(message("Unmistakable"));

        assertThat(result.toString()).doesNotContain("Unmistakable", stage().addresses().theirs(),
                stage().addresses().ours());
    }

    @Test
    default void sendShouldCarryTheFilesInTheirOrderWhenTheSenderCarriesSome() {
        assumeTrue(stage().sender().carriesAttachments());

        SendResult result = stage().sender().send(message("Look", "one", "two"));

        assertThat(result).isInstanceOf(SendResult.Accepted.class);
        assertThat(stage().taken()).containsExactly("Look");
        assertThat(stage().filesTaken()).containsExactly(List.of("one", "two"));
    }

    @Test
    default void sendShouldCarryFilesWithoutATextWhenTheSenderCarriesSome() {
        assumeTrue(stage().sender().carriesAttachments());

        assertThat(stage().sender().send(message("", "one"))).isInstanceOf(SendResult.Accepted.class);
        assertThat(stage().filesTaken()).containsExactly(List.of("one"));
    }

    @Test
    default void lookUpShouldTellMessagesWithFilesFromOthersWhenTheSenderCarriesSome() {
        assumeTrue(stage().keepsList() && stage().sender().carriesAttachments());
        String with = ((SendResult.Accepted) stage().sender().send(message("Same", "one"))).providerId();
        String without = ((SendResult.Accepted) stage().sender().send(message("Same"))).providerId();
        String bare = ((SendResult.Accepted) stage().sender().send(message("", "one"))).providerId();

        assertThat(stage().sender().lookUp(message("Same", "one"), LONG_AGO)).extracting(Found::providerId).containsExactly(with);
        assertThat(stage().sender().lookUp(message("Same"), LONG_AGO)).extracting(Found::providerId).containsExactly(without);
        assertThat(stage().sender().lookUp(message("", "one"), LONG_AGO)).extracting(Found::providerId).containsExactly(bare);
    }

    @Test
    default void sendShouldTakeAsManyAtOnceAsTheOutboxHasUnderWay() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<SendResult>> sends = IntStream.range(0, 10 * AT_ONCE)
                    .mapToObj(number -> (Callable<SendResult>) () -> stage().sender().send(message("no. " + number)))
                    .toList();
            for (Future<SendResult> result : threads.invokeAll(sends)) {
                assertThat(result.get()).isInstanceOf(SendResult.Accepted.class);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(stage().taken()).hasSize(10 * AT_ONCE).doesNotHaveDuplicates();
    }

    @Test
    default void lookUpShouldBeEmptyWhenTheProviderHasNothingLikeIt() {
        stage().sender().send(message("Something else"));

        assertThat(stage().sender().lookUp(message("Hello"), LONG_AGO)).isEmpty();
    }

    @Test
    default void lookUpShouldFindTheMessageWhenItsAnswerWasLost() {
        assumeTrue(stage().keepsList());
        OutboundMessage message = message("Hello 👋");
        stage().act(Act.TAKE_AND_BREAK);
        stage().sender().send(message);
        stage().act(Act.TAKE);

        List<Found> found = stage().sender().lookUp(message, LONG_AGO);

        assertThat(found).singleElement().satisfies(one -> assertThat(one.providerId()).isNotBlank());
    }

    @Test
    default void lookUpShouldGiveTheIdsOfTheAnswersOldestFirst() {
        assumeTrue(stage().keepsList());
        ChannelSender sender = stage().sender();
        List<String> ids = IntStream.range(0, 3).mapToObj(number -> sender.send(message("Same")))
                .map(result -> ((SendResult.Accepted) result).providerId()).toList();

        assertThat(sender.lookUp(message("Same"), LONG_AGO)).extracting(Found::providerId)
                .containsExactlyElementsOf(ids);
    }

    @Test
    default void lookUpShouldFindTheMessageBehindManyOthers() {
        assumeTrue(stage().keepsList());
        ChannelSender sender = stage().sender();
        String id = ((SendResult.Accepted) sender.send(message("Needle"))).providerId();
        IntStream.range(0, 450).forEach(number -> sender.send(message("Hay " + number)));

        assertThat(sender.lookUp(message("Needle"), LONG_AGO)).extracting(Found::providerId).containsExactly(id);
    }

    @Test
    default void lookUpShouldLeaveOutWhatIsOlder() {
        stage().sender().send(message("Hello"));

        Instant muchLater = Instant.now().plusSeconds(3_600);

        assertThat(stage().sender().lookUp(message("Hello"), muchLater)).isEmpty();
    }

    @Test
    default void lookUpShouldLeaveOutWhatWentToSomebodyElse() {
        stage().sender().send(message("Hello"));
        OutboundMessage other = new OutboundMessage(new MessageId(UUID.randomUUID()), new AccountId("acme"),
                new AddressPair(stage().addresses().ours(), "+15005550099"), "Hello");

        assertThat(stage().sender().lookUp(other, LONG_AGO)).isEmpty();
    }

    @Test
    default void lookUpShouldThrowWithoutAddressOrTextWhenTheProviderCannotBeAsked() {
        assumeTrue(stage().keepsList());
        OutboundMessage message = message("Unmistakable");

        assertThatThrownBy(() -> stage().senderToNowhere().lookUp(message, LONG_AGO))
                .isInstanceOf(RuntimeException.class).message()
                .doesNotContain("Unmistakable", message.addresses().theirs(), message.addresses().ours());
    }

    private OutboundMessage message(String text, String... files) {
        return new OutboundMessage(new MessageId(UUID.randomUUID()), new AccountId("acme"), stage().addresses(), text,
                Stream.of(files).map(this::file).toList());
    }

    private Attachment file(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try {
            MediaStore.Put put = stage().media().put(new ByteArrayInputStream(bytes), bytes.length);
            return new Attachment(content + ".txt", "text/plain", bytes.length, Attachment.State.READY,
                    Optional.of(((MediaStore.Put.Stored) put).digest()), Optional.empty(), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
