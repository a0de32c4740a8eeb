package org.communicator.samples.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DemoTest {

    private final Demo demo = loadAt("2026-03-14T12:00:00Z");

    @Test
    void loadShouldKnowTheKindsOfClientsThatTheDemoIsFor() {
        assertThat(demo.clients()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(demo.clients()).anyMatch(client -> client.contacts().stream().noneMatch(one -> one.type().equals("PHONE")));
        assertThat(demo.clients()).anyMatch(Client::guestApp);
        assertThat(demo.clients()).anyMatch(client -> !client.smsConsent() && client.emailConsent());
        assertThat(demo.client("c-3").flatMap(demo::lastVisit)).isEmpty();
        assertThat(demo.client("c-3").orElseThrow().locations()).hasSize(2);
    }

    @Test
    void loadShouldGiveEachOpenLocationANumberOfItsOwn() {
        assertThat(demo.locations()).filteredOn(Location::open).hasSizeGreaterThan(1)
                .flatExtracting(Location::smsNumbers).doesNotHaveDuplicates().hasSizeGreaterThan(1);
        assertThat(demo.locations()).filteredOn(location -> !location.open())
                .allSatisfy(closed -> assertThat(closed.smsNumbers()).isEmpty());
    }

    @Test
    void lastVisitShouldBeTheNewestOneThatHasBegun() {
        Client bob = demo.client("c-2").orElseThrow();
        assertThat(demo.lastVisit(bob)).get().extracting(Appointment::location, Appointment::at)
                .containsExactly("riverside", Instant.parse("2026-02-28T21:00:00Z"));
    }

    @Test
    void looksAfterShouldFollowSharedLocationsAndTheRightToAll() {
        Employee dana = demo.employee("s-dana").orElseThrow();
        Employee lena = demo.employee("s-lena").orElseThrow();
        Client rosa = demo.client("c-7").orElseThrow();
        assertThat(dana.looksAfter(rosa.locations())).isFalse();
        assertThat(lena.looksAfter(rosa.locations())).isTrue();
    }

    private static Demo loadAt(String instant) {
        try {
            return Demo.load(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
