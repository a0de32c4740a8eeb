package org.communicator.core.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.KAREN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.channel.InboundMessage;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.channel.SendResult;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.host.StaffSession;
import org.communicator.api.push.Device;
import org.communicator.api.push.DeviceHolder;
import org.communicator.api.push.PushAddress;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;

/** Writing to clients who have the guest app (G05), and what their push services say of their devices. */
class PushPostingTest {

    private static final DeviceHolder KARENS = DeviceHolder.of(ACCOUNT, KAREN);

    private final CoreFixture core = new CoreFixture();
    private final DeviceService devices = new DeviceService(core.store.devices(), core.store, core.stamps);
    private final StaffSession dana = core.session("dana", DOWNTOWN);

    @Test
    void aDeviceShouldMakePushTheChannel() {
        core.senders.add(new PushSender());
        assertThat(choice().ghostText()).isEqualTo("Messages will be sent via SMS.");

        register("phone");

        assertThat(choice().ghostText()).isEqualTo("Messages will be sent via push notification.");
        Message posted = core.post(dana, KAREN, "Hello");
        assertThat(posted.channel()).isEqualTo(Channel.PUSH);
        assertThat(posted.addresses()).isEqualTo(new AddressPair("guest-app", KAREN.value()));
        assertThat(posted.segments()).isZero();
        core.workers.runReady();
        assertThat(core.stored(posted).status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void aDeviceShouldBeOfNoUseWhilePushIsNotSetUp() {
        register("phone");

        assertThat(choice().ghostText()).isEqualTo("Messages will be sent via SMS.");
    }

    @Test
    void theNextMessageShouldGoBySmsOnceTheLastDeviceIsGone() {
        core.senders.add(new PushSender());
        Device device = register("phone");

        assertThat(devices.gone(device.id(), core.clock.instant())).isTrue();

        assertThat(core.post(dana, KAREN, "Hello").channel()).isEqualTo(Channel.SMS);
    }

    @Test
    void anOldAnswerShouldNotTakeAwayWhatWasRegisteredAnew() {
        Instant asked = core.clock.instant();
        core.clock.advance(Duration.ofDays(30));
        Device device = register("phone");

        assertThat(devices.gone(device.id(), asked)).isFalse();

        assertThat(devices.of(KARENS)).containsExactly(device);
    }

    @Test
    void registerShouldLetTheOldestGoOfTooMany() {
        for (int i = 0; i < 12; i++) {
            core.clock.advance(Duration.ofSeconds(1));
            register("phone" + i);
        }

        assertThat(devices.of(KARENS)).hasSize(10).noneMatch(device -> device.address().place().equals("phone1"));
        assertThat(core.store.devices().of(KARENS, 100)).hasSize(10);
    }

    @Test
    void anAnswerFromTheAppShouldLandInTheClientsConversation() {
        core.senders.add(new PushSender());
        register("phone");
        Message posted = core.post(dana, KAREN, "Hello");

        core.receiving.receive(new InboundMessage(Channel.PUSH, "guest-app", "g-1",
                new AddressPair("guest-app", KAREN.value()), "Thanks", 0, ACCOUNT));

        Message answer = core.store.messages().findByProviderId("guest-app", "g-1").orElseThrow();
        assertThat(answer.conversation()).isEqualTo(posted.conversation());
        assertThat(answer.client()).contains(KAREN);
        assertThat(answer.answers()).contains(posted.id());
        assertThat(answer.author().orElseThrow().name()).isEqualTo("Karen Adams");
    }

    @Test
    void stopInTheAppShouldEndPushOnly() {
        core.senders.add(new PushSender());
        register("phone");

        core.receiving.receive(new InboundMessage(Channel.PUSH, "guest-app", "g-1",
                new AddressPair("guest-app", KAREN.value()), "STOP", 0, ACCOUNT));

        assertThat(choice().ghostText()).isEqualTo("Messages will be sent via SMS.");
    }

    private Device register(String token) {
        return devices.register(KARENS, new PushAddress.Firebase(token), Optional.empty());
    }

    private ChannelChoice choice() {
        return core.conversations.client(dana, KAREN).orElseThrow().channel();
    }

    /** Takes everything. */
    private static final class PushSender implements ChannelSender {

        @Override
        public Channel channel() {
            return Channel.PUSH;
        }

        @Override
        public String provider() {
            return "push";
        }

        @Override
        public SendResult send(OutboundMessage message) {
            return new SendResult.Accepted(message.id().toString(), MessageStatus.SENT);
        }

        @Override
        public List<Found> lookUp(OutboundMessage message, Instant since) {
            return List.of();
        }
    }
}
