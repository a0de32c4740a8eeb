package org.communicator.core.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.KAREN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.Page;
import org.communicator.api.guest.GuestAccess.Granted;
import org.communicator.api.guest.GuestMessage;
import org.communicator.api.guest.GuestMessages.Written;
import org.communicator.api.guest.GuestSession;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.push.DeviceHolder;
import org.communicator.api.push.PushAddress;
import org.communicator.api.store.GuestStore;
import org.communicator.core.CoreFixture;
import org.communicator.core.Settings;
import org.communicator.core.push.DeviceService;
import org.junit.jupiter.api.Test;

/** Guests: how they get in, and what they see and do there. */
class GuestTest {

    private static final ClientId LEO = new ClientId("c-leo");

    private final CoreFixture core = new CoreFixture();
    private final GuestConfig config = Settings.with(GuestConfig.class, Map.of());
    private final DeviceService devices = new DeviceService(core.store.devices(), core.store, core.stamps);
    private final AccessService access = new AccessService(core.store.guests(), core.store.devices(), devices,
            core.directory, core.store, core.stamps, config);
    private final GuestMessageService messages = new GuestMessageService(core.stores, core.receiving, core.delivery,
            core.directory, config);
    private final StaffSession dana = core.session("dana", DOWNTOWN);

    @Test
    void renewShouldEndTheSessionWhenAnOldSecretIsUsedLate() {
        Granted first = in();
        Granted second = access.renew(first.renewal()).orElseThrow();
        Granted again = access.renew(first.renewal()).orElseThrow();
        assertThat(again.session()).isEqualTo(second.session());

        core.clock.advance(Duration.ofMinutes(2));

        assertThat(access.renew(second.renewal())).isEmpty();
        assertThat(access.present(first.session().id())).isEmpty();
    }

    @Test
    void leaveShouldLetTheDevicesOfTheSessionGo() {
        GuestSession guest = in().session();
        access.register(guest, new PushAddress.Firebase("phone"));

        access.leave(guest);

        assertThat(core.store.devices().of(holder(guest), 5)).isEmpty();
        assertThat(access.present(guest.id())).isEmpty();
    }

    @Test
    void sessionShouldEndWhenItIsNotUsed() {
        Granted granted = in();
        core.clock.advance(Duration.ofDays(91));

        assertThat(access.present(granted.session().id())).isEmpty();
        assertThat(access.renew(granted.renewal())).isEmpty();
    }

    @Test
    void pageShouldWalkThroughWhatIsForTheGuest() {
        GuestSession guest = in().session();
        for (int i = 0; i < 5; i++) {
            core.post(dana, KAREN, "Text " + i);
            core.clock.advance(Duration.ofSeconds(1));
        }

        Page<GuestMessage> first = messages.page(guest, new Page.Request(Optional.empty(), 3));
        Page<GuestMessage> second = messages.page(guest, new Page.Request(first.next(), 3));

        assertThat(first.items()).extracting(GuestMessage::text).containsExactly("Text 4", "Text 3", "Text 2");
        assertThat(second.items()).extracting(GuestMessage::text).containsExactly("Text 1", "Text 0");
        assertThat(second.next()).isEmpty();
        assertThat(first.items().get(0).author()).contains("dana");
        assertThat(first.items().get(0).location()).contains("Downtown");
    }

    @Test
    void writeShouldBeOneMessageHoweverOftenItIsRepeated() {
        GuestSession guest = in().session();

        Written first = messages.write(guest, "Hello", "k");
        Written again = messages.write(guest, "Hello", "k");

        assertThat(again).isEqualTo(first);
        assertThat(messages.write(guest, "Other", "k")).isInstanceOf(Written.KeyReused.class);
        assertThat(messages.page(guest, new Page.Request(Optional.empty(), 10)).items()).hasSize(1);
    }

    @Test
    void receivedShouldCountForAllBeforeIt() {
        GuestSession guest = in().session();
        Message first = core.post(dana, KAREN, "One");
        core.clock.advance(Duration.ofSeconds(1));
        Message second = core.post(dana, KAREN, "Two");

        assertThat(messages.received(guest, second.id(), true)).isTrue();

        assertThat(core.stored(first).status()).isEqualTo(MessageStatus.READ);
        assertThat(core.stored(second).status()).isEqualTo(MessageStatus.READ);
    }

    @Test
    void hubShouldTellTheClientsOwnOnly() {
        GuestHub hub = new GuestHub(messages, core.stores);
        core.events.add(hub);
        GuestSession guest = in().session();
        List<LiveEvent> told = new ArrayList<>();
        hub.open(guest, told::add);
        core.client(LEO, "Leo", "+12125550199", DOWNTOWN);

        core.post(dana, KAREN, "For Karen");
        core.post(dana, LEO, "For Leo");

        assertThat(told).extracting(LiveEvent::type).containsExactly(LiveEvent.Type.HELLO, LiveEvent.Type.MESSAGE);
    }

    private static DeviceHolder holder(GuestSession guest) {
        return DeviceHolder.of(guest.account(), guest.client());
    }

    private Granted in() {
        core.store.guests().invite(new GuestStore.Invitation(Digests.of("code"),
                CoreFixture.ACCOUNT, KAREN, core.clock.instant().plusSeconds(60)));
        return access.enter("code").orElseThrow();
    }
}
