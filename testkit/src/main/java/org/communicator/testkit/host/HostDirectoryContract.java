package org.communicator.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.UPTOWN;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Location;
import org.communicator.api.host.NumberOwner;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;
import org.communicator.testkit.store.DirectoryStory;
import org.junit.jupiter.api.Test;

/** What every {@link HostDirectory} keeps to, whatever host it asks. */
public interface HostDirectoryContract {

    /** The directory under test. */
    HostDirectory directory();

    /** Makes the host know this, and the directory show it. The host is empty at the beginning of each test. */
    void given(AccountId account, DirectoryChanges changes);

    @Test
    default void clientShouldReturnTheClientWhenTheHostHasIt() {
        Client client = DirectoryStory.client(ACME, "c1",
                List.of(DirectoryStory.email("zoe@example.org"), DirectoryStory.phone("+12025550177")));
        given(ACME, DirectoryStory.clients(client));

        assertThat(directory().client(ACME, client.id())).contains(client);
    }

    @Test
    default void clientShouldBeEmptyWhenTheHostHasNoneOrAnotherAccountHasIt() {
        given(ACME, DirectoryStory.clients(DirectoryStory.client(ACME, "c1", "+12025550177")));

        assertThat(directory().client(ACME, new ClientId("c2"))).isEmpty();
        assertThat(directory().client(GLOBEX, new ClientId("c1"))).isEmpty();
        assertThat(directory().client(new AccountId("nobody"), new ClientId("c1"))).isEmpty();
    }

    @Test
    default void clientShouldBeEmptyWhenTheHostHasItNoMore() {
        given(ACME, DirectoryStory.clients(DirectoryStory.client(ACME, "c1", "+12025550177")));
        assertThat(directory().client(ACME, new ClientId("c1"))).isPresent();

        given(ACME, DirectoryStory.deletes(List.of(), List.of(), List.of(new ClientId("c1"))));

        assertThat(directory().client(ACME, new ClientId("c1"))).isEmpty();
        assertThat(directory().clientsByAddress(ACME, "+12025550177")).isEmpty();
    }

    @Test
    default void clientsShouldReturnThoseThatExist() {
        Client one = DirectoryStory.client(ACME, "c1", "+12025550177");
        Client two = DirectoryStory.client(ACME, "c2", "+12025550178");
        given(ACME, DirectoryStory.clients(one, two));

        assertThat(directory().clients(ACME, List.of(one.id(), two.id(), new ClientId("c404"))))
                .containsOnly(Map.entry(one.id(), one), Map.entry(two.id(), two));
        assertThat(directory().clients(ACME, List.of())).isEmpty();
        assertThat(directory().clients(GLOBEX, List.of(one.id()))).isEmpty();
    }

    @Test
    default void clientsShouldReturnAHundredWhenAHundredAreAskedFor() {
        List<Client> hundred = IntStream.range(0, 100)
                .mapToObj(i -> DirectoryStory.client(ACME, "c" + i, "+12025550177")).toList();
        given(ACME, DirectoryStory.clients(hundred.toArray(Client[]::new)));

        assertThat(directory().clients(ACME, hundred.stream().map(Client::id).toList())).hasSize(100);
    }

    @Test
    default void clientsByAddressShouldReturnTheWholeHouseholdInAStableOrder() {
        Client son = DirectoryStory.client(ACME, "c2", "+12025550177");
        Client mother = DirectoryStory.client(ACME, "c1", "+12025550177");
        given(ACME, DirectoryStory.clients(son, mother, DirectoryStory.client(ACME, "c3", "+12025550178")));

        List<Client> first = directory().clientsByAddress(ACME, "+12025550177");

        assertThat(first).containsExactlyInAnyOrder(mother, son);
        assertThat(directory().clientsByAddress(ACME, "+12025550177")).isEqualTo(first);
        assertThat(directory().clientsByAddress(GLOBEX, "+12025550177")).isEmpty();
        assertThat(directory().clientsByAddress(ACME, "+12025550100")).isEmpty();
    }

    @Test
    default void clientsByAddressShouldFindByEmail() {
        Client client = DirectoryStory.client(ACME, "c1", List.of(DirectoryStory.email("zoe@example.org")));
        given(ACME, DirectoryStory.clients(client));

        assertThat(directory().clientsByAddress(ACME, "zoe@example.org")).containsExactly(client);
    }

    @Test
    default void staffShouldReturnTheStaffMemberWhenTheHostHasIt() {
        Staff ann = DirectoryStory.staff(ACME, "ann");
        given(ACME, DirectoryStory.staff(ann));

        assertThat(directory().staff(ACME, ann.id())).contains(ann);
        assertThat(directory().staff(ACME, new StaffId("bob"))).isEmpty();
        assertThat(directory().staff(GLOBEX, ann.id())).isEmpty();
    }

    @Test
    default void locationsShouldReturnAllOfTheAccountClosedOnesIncluded() {
        Location open = DirectoryStory.location(ACME, "downtown", "+12025550100");
        Location closed = new Location(ACME, UPTOWN, "Uptown", ZoneId.of("Europe/Berlin"), false, true,
                List.of("+12025550101"), List.of());
        given(ACME, DirectoryStory.locations(open, closed));

        assertThat(directory().locations(ACME)).containsOnly(Map.entry(DOWNTOWN, open), Map.entry(UPTOWN, closed));
        assertThat(directory().locations(GLOBEX)).isEmpty();
    }

    @Test
    default void locationsShouldShowAChangeWhenTheHostHasMadeIt() {
        given(ACME, DirectoryStory.locations(DirectoryStory.location(ACME, "downtown", "+12025550100")));
        assertThat(directory().locations(ACME)).hasSize(1);
        assertThat(directory().numberOwner("+12025550102")).isEmpty();

        given(ACME, DirectoryStory.locations(DirectoryStory.location(ACME, "downtown", "+12025550102"),
                DirectoryStory.location(ACME, "uptown")));

        assertThat(directory().locations(ACME)).containsOnlyKeys(DOWNTOWN, UPTOWN);
        assertThat(directory().numberOwner("+12025550100")).isEmpty();
        assertThat(directory().numberOwner("+12025550102")).contains(new NumberOwner(ACME, Set.of(DOWNTOWN)));
    }

    @Test
    default void numberOwnerShouldNameAllLocationsThatShareTheNumber() {
        given(ACME, DirectoryStory.locations(DirectoryStory.location(ACME, "downtown", "+12025550100", "+12025550101"),
                DirectoryStory.location(ACME, "uptown", "+12025550101")));

        assertThat(directory().numberOwner("+12025550100")).contains(new NumberOwner(ACME, Set.of(DOWNTOWN)));
        assertThat(directory().numberOwner("+12025550101")).contains(new NumberOwner(ACME, Set.of(DOWNTOWN, UPTOWN)));
        assertThat(directory().numberOwner("+12025550199")).isEmpty();
    }
}
