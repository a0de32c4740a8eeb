package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DANA;
import static org.communicator.testkit.store.StoreStory.GLOBEX;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.communicator.api.guest.GuestSessionId;
import org.communicator.api.host.ClientId;
import org.communicator.api.push.Device;
import org.communicator.api.push.DeviceHolder;
import org.communicator.api.push.DeviceId;
import org.communicator.api.push.PushAddress;
import org.communicator.api.store.DeviceStore;
import org.junit.jupiter.api.Test;

/** What every {@link DeviceStore} keeps to. */
public interface DeviceStoreContract {

    Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    DeviceHolder KAREN = DeviceHolder.of(ACME, new ClientId("c-karen"));
    DeviceHolder LEO = DeviceHolder.of(ACME, new ClientId("c-leo"));
    GuestSessionId SESSION = new GuestSessionId(TimeOrderedIds.of(700));

    /** The store under test, empty. Called once, at the beginning of each test. */
    DeviceStore emptyDevices();

    @Test
    default void ofShouldListThePersonsOwnFromTheOneRegisteredLast() {
        DeviceStore devices = emptyDevices();
        Device phone = devices.register(device(1, KAREN, new PushAddress.Firebase("phone"), NOON));
        Device browser = devices.register(device(2, KAREN, browser("b"), NOON.plusSeconds(1)));
        devices.register(device(3, LEO, new PushAddress.Firebase("leos"), NOON));
        devices.register(device(4, DeviceHolder.of(ACME, DANA), browser("danas"), NOON));

        assertThat(devices.of(KAREN, 10)).containsExactly(browser, phone);
        assertThat(devices.of(KAREN, 1)).containsExactly(browser);
        assertThat(devices.of(DeviceHolder.of(GLOBEX, new ClientId("c-karen")), 10)).isEmpty();
        assertThat(devices.of(DeviceHolder.of(ACME, DANA), 10)).hasSize(1);
        assertThat(devices.has(KAREN)).isTrue();
        assertThat(devices.has(DeviceHolder.of(ACME, new ClientId("dana")))).isFalse();
    }

    @Test
    default void registerShouldKeepOneDeviceOfAnAddressWhoeversItWas() {
        DeviceStore devices = emptyDevices();
        Device first = devices.register(device(1, KAREN, browser("b"), NOON));
        Device again = devices.register(device(2, KAREN, browser("b"), NOON.plusSeconds(60)));
        Device others = devices.register(device(3, LEO, browser("b"), NOON.plusSeconds(90)));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.registeredAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(devices.of(KAREN, 10)).isEmpty();
        assertThat(devices.of(LEO, 10)).containsExactly(others);
    }

    /** A 30-day-old answer that a token is not registered must not take away what was registered meanwhile. */
    @Test
    default void removeUnlessNewerShouldLeaveWhatWasRegisteredAfterTheAnswer() {
        DeviceStore devices = emptyDevices();
        Device device = devices.register(device(1, KAREN, new PushAddress.Firebase("phone"), NOON));

        assertThat(devices.removeUnlessNewer(device.id(), NOON.minus(Duration.ofDays(30)))).isFalse();
        assertThat(devices.of(KAREN, 10)).containsExactly(device);
        assertThat(devices.removeUnlessNewer(device.id(), NOON)).isTrue();
        assertThat(devices.of(KAREN, 10)).isEmpty();
    }

    @Test
    default void removeShouldTakeAwayThePersonsOwnOnly() {
        DeviceStore devices = emptyDevices();
        Device phone = devices.register(device(1, KAREN, new PushAddress.Firebase("phone"), NOON));
        Device browser = devices.register(new Device(new DeviceId(TimeOrderedIds.of(2)), KAREN, browser("b"),
                Optional.of(SESSION), NOON, NOON));

        assertThat(devices.remove(LEO, phone.id())).isFalse();
        devices.removeOf(SESSION);
        assertThat(devices.of(KAREN, 10)).containsExactly(phone);
        assertThat(devices.remove(KAREN, phone.id())).isTrue();
        devices.register(browser);
        devices.removeAll(KAREN);

        assertThat(devices.has(KAREN)).isFalse();
    }

    @Test
    default void seenShouldKeepWhenItWasRegistered() {
        DeviceStore devices = emptyDevices();
        Device phone = devices.register(device(1, KAREN, new PushAddress.Firebase("phone"), NOON));

        devices.seen(phone.id(), NOON.plusSeconds(5));

        Device seen = devices.of(KAREN, 1).get(0);
        assertThat(seen.seenAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(seen.registeredAt()).isEqualTo(NOON);
    }

    private static Device device(int number, DeviceHolder holder, PushAddress address, Instant at) {
        return new Device(new DeviceId(TimeOrderedIds.of(number)), holder, address, Optional.empty(), at, at);
    }

    private static PushAddress browser(String name) {
        return new PushAddress.WebPush(URI.create("https://push.example.com/" + name), "key", "auth");
    }
}
