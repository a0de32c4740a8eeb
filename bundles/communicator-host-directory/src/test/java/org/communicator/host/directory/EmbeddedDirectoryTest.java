package org.communicator.host.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.testkit.TestClock;
import org.communicator.testkit.memory.MemoryHostDirectory;
import org.communicator.testkit.memory.MemoryStore;
import org.junit.jupiter.api.Test;

class EmbeddedDirectoryTest {

    private static final AccountId ACCOUNT = new AccountId("lakeside");
    private static final LocationId DOWNTOWN = new LocationId("downtown");

    private final TestClock clock = TestClock.atNoon();
    private final MemoryHostDirectory store = new MemoryHostDirectory();
    private final EmbeddedDirectory directory = new EmbeddedDirectory(store, new MemoryStore(), new PlainNumbers(), clock);

    @Test
    void applyShouldNormalizePhonesAndEmails() {
        directory.apply(session(Right.DIRECTORY_SYNC), client("(212) 555-0123", " Karen@Example.COM "));
        assertThat(directory.clientsByAddress(ACCOUNT, "+12125550123")).hasSize(1);
        assertThat(directory.clientsByAddress(ACCOUNT, "karen@example.com")).hasSize(1);
    }

    @Test
    void applyShouldKeepWhatIsNotValidWithoutAddress() {
        directory.apply(session(Right.DIRECTORY_SYNC), client("none", "karen at home"));
        Client stored = directory.client(ACCOUNT, new ClientId("c-1")).orElseThrow();
        assertThat(stored.contactPoints()).extracting(ContactPoint::value).containsExactly("none", "karen at home");
        assertThat(stored.contactPoints()).allMatch(point -> point.normalized().isEmpty());
    }

    @Test
    void applyShouldInsistOnItsRight() {
        assertThatThrownBy(() -> directory.apply(session(Right.MESSAGES_WRITE), client("1", "2")))
                .isInstanceOf(MissingRightException.class);
        assertThat(directory.client(ACCOUNT, new ClientId("c-1"))).isEmpty();
    }

    @Test
    void applyShouldTellWhoLeftWhenTheDirectoryKnowsThemNoMore() {
        StaffId dana = new StaffId("dana");
        List<Object> told = new ArrayList<>();
        directory.add((account, staff) -> told.addAll(List.of(account, staff, directory.staff(account, dana))));
        directory.apply(session(Right.DIRECTORY_SYNC), location("Downtown"));

        directory.apply(session(Right.DIRECTORY_SYNC),
                new DirectoryChanges(List.of(), List.of(), List.of(), List.of(), List.of(dana), List.of()));

        assertThat(told).containsExactly(ACCOUNT, Set.of(dana), Optional.empty());
    }

    @Test
    void locationsShouldShowAChangeOfThisNodeAtOnce() {
        assertThat(directory.locations(ACCOUNT)).isEmpty();
        assertThat(directory.numberOwner("+12125550100")).isEmpty();
        directory.apply(session(Right.DIRECTORY_SYNC), location("Downtown"));
        assertThat(directory.locations(ACCOUNT).get(DOWNTOWN).name()).isEqualTo("Downtown");
        assertThat(directory.numberOwner("+12125550100")).isPresent();
    }

    @Test
    void locationsShouldShowAChangeOfAnotherNodeAfterSomeSeconds() {
        store.apply(ACCOUNT, location("Downtown"));
        assertThat(directory.locations(ACCOUNT).get(DOWNTOWN).name()).isEqualTo("Downtown");
        store.apply(ACCOUNT, location("Old Town"));
        assertThat(directory.locations(ACCOUNT).get(DOWNTOWN).name()).isEqualTo("Downtown");
        clock.advance(Duration.ofSeconds(6));
        assertThat(directory.locations(ACCOUNT).get(DOWNTOWN).name()).isEqualTo("Old Town");
    }

    private static DirectoryChanges client(String phone, String email) {
        List<ContactPoint> points = List.of(
                new ContactPoint(ContactPoint.Type.PHONE, phone, Optional.empty(), Optional.empty()),
                new ContactPoint(ContactPoint.Type.EMAIL, email, Optional.empty(), Optional.empty()));
        return new DirectoryChanges(List.of(), List.of(), List.of(new Client(ACCOUNT, new ClientId("c-1"),
                "Karen Adams", Set.of(DOWNTOWN), points, "US", true, true, false, Optional.empty())), List.of(),
                List.of(), List.of());
    }

    private static DirectoryChanges location(String name) {
        return new DirectoryChanges(List.of(new Location(ACCOUNT, DOWNTOWN, name, ZoneId.of("UTC"), true, true,
                List.of("+12125550100"), List.of())), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static StaffSession session(Right right) {
        return new StaffSession(ACCOUNT, new StaffId("sync"), "sync", Set.of(), Optional.empty(), Set.of(right),
                Instant.MAX);
    }
}
