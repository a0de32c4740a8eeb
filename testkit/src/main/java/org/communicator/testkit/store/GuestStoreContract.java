package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.GLOBEX;

import java.time.Instant;
import java.util.Optional;
import org.communicator.api.guest.GuestSessionId;
import org.communicator.api.host.ClientId;
import org.communicator.api.store.GuestStore;
import org.communicator.api.store.GuestStore.Invitation;
import org.communicator.api.store.GuestStore.Session;
import org.junit.jupiter.api.Test;

/** What every {@link GuestStore} keeps to. */
public interface GuestStoreContract {

    Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
    Instant LATER = NOW.plusSeconds(3600);
    ClientId GUEST = new ClientId("c-karen");

    /** The store under test, empty. Called once, at the beginning of each test. */
    GuestStore emptyGuests();

    @Test
    default void redeemShouldGiveAnInvitationOnceAndBeforeItsEndOnly() {
        GuestStore guests = emptyGuests();
        Invitation invitation = new Invitation("d1", ACME, GUEST, LATER);
        guests.invite(invitation);

        assertThat(guests.redeem("d1", LATER)).isEmpty();
        assertThat(guests.redeem("d1", NOW)).contains(invitation);
        assertThat(guests.redeem("d1", NOW)).isEmpty();
    }

    @Test
    default void inviteShouldForgetTheInvitationBefore() {
        GuestStore guests = emptyGuests();
        guests.invite(new Invitation("d1", ACME, GUEST, LATER));
        guests.invite(new Invitation("d2", ACME, GUEST, LATER));

        assertThat(guests.redeem("d1", NOW)).isEmpty();
        assertThat(guests.redeem("d2", NOW)).isPresent();
    }

    @Test
    default void renewShouldTakeTheTokenOnceAndKnowTheFormerOne() {
        GuestStore guests = emptyGuests();
        guests.open(session(1, "t1", LATER));

        assertThat(guests.renew(id(1), "t1", "t2", NOW, LATER.plusSeconds(1))).isTrue();
        assertThat(guests.renew(id(1), "t1", "t3", NOW, LATER)).isFalse();

        Session renewed = guests.findByDigest("t1", NOW).orElseThrow();
        assertThat(renewed.digest()).isEqualTo("t2");
        assertThat(renewed.former()).contains("t1");
        assertThat(renewed.expiresAt()).isEqualTo(LATER.plusSeconds(1));
        assertThat(guests.findByDigest("t2", NOW)).contains(renewed);
        assertThat(guests.findByDigest("t9", NOW)).isEmpty();
    }

    @Test
    default void whatHasEndedShouldNotBeFound() {
        GuestStore guests = emptyGuests();
        Session session = session(1, "t1", LATER);
        guests.open(session);

        assertThat(guests.find(id(1), NOW)).contains(session);
        assertThat(guests.find(id(1), LATER)).isEmpty();
        guests.forgetEnded(LATER);
        assertThat(guests.find(id(1), NOW)).isEmpty();
    }

    @Test
    default void endAllShouldLeaveOthersAlone() {
        GuestStore guests = emptyGuests();
        guests.open(session(1, "t1", LATER));
        guests.open(session(2, "t2", LATER));
        Session theirs = new Session(id(3), GLOBEX, GUEST, "t3", Optional.empty(), NOW, LATER);
        guests.open(theirs);
        guests.invite(new Invitation("d1", ACME, GUEST, LATER));

        guests.end(id(1));
        assertThat(guests.of(ACME, GUEST, NOW)).extracting(Session::id).containsExactly(id(2));
        guests.endAll(ACME, GUEST);

        assertThat(guests.of(ACME, GUEST, NOW)).isEmpty();
        assertThat(guests.redeem("d1", NOW)).isEmpty();
        assertThat(guests.of(GLOBEX, GUEST, NOW)).containsExactly(theirs);
    }

    private static Session session(int number, String digest, Instant end) {
        return new Session(id(number), ACME, GUEST, digest, Optional.empty(), NOW, end);
    }

    private static GuestSessionId id(int number) {
        return new GuestSessionId(TimeOrderedIds.of(number));
    }
}
