package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.UPTOWN;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.NumberOwner;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;
import org.communicator.api.store.DirectoryStore;
import org.junit.jupiter.api.Test;

/** What every {@link DirectoryStore} keeps to. */
public interface DirectoryStoreContract extends StoreContract {

    @Test
    default void clientShouldReturnEverythingWhenItHasEverything() {
        DirectoryStore directory = emptyStores().directory();
        Client client = DirectoryStory.richClient(ACME, "c1");

        directory.apply(ACME, DirectoryStory.clients(client));

        assertThat(directory.client(ACME, client.id())).contains(client);
    }

    @Test
    default void clientShouldReturnItWhenItHasNothingOptional() {
        DirectoryStore directory = emptyStores().directory();
        Client client = DirectoryStory.client(ACME, "c1", List.of());

        directory.apply(ACME, DirectoryStory.clients(client));

        assertThat(directory.client(ACME, client.id())).contains(client);
    }

    @Test
    default void clientShouldBeEmptyWhenUnknownOrOfAnotherAccount() {
        DirectoryStore directory = emptyStores().directory();
        directory.apply(ACME, DirectoryStory.clients(DirectoryStory.client(ACME, "c1", "+12025550177")));

        assertThat(directory.client(ACME, new ClientId("c2"))).isEmpty();
        assertThat(directory.client(GLOBEX, new ClientId("c1"))).isEmpty();
    }

    @Test
    default void clientShouldBeKeptApartWhenAnotherAccountHasTheSameId() {
        DirectoryStore directory = emptyStores().directory();
        Client acme = DirectoryStory.client(ACME, "c1", "+12025550177");
        Client globex = DirectoryStory.client(GLOBEX, "c1", "+12025550178");

        directory.apply(ACME, DirectoryStory.clients(acme));
        directory.apply(GLOBEX, DirectoryStory.clients(globex));

        assertThat(directory.client(ACME, acme.id())).contains(acme);
        assertThat(directory.client(GLOBEX, acme.id())).contains(globex);
    }

    @Test
    default void clientsShouldReturnThoseThatExist() {
        DirectoryStore directory = emptyStores().directory();
        Client one = DirectoryStory.client(ACME, "c1", "+12025550177");
        Client two = DirectoryStory.richClient(ACME, "c2");
        directory.apply(ACME, DirectoryStory.clients(one, two, DirectoryStory.client(ACME, "c3", List.of())));

        assertThat(directory.clients(ACME, List.of(one.id(), two.id(), two.id(), new ClientId("c404"))))
                .containsOnly(Map.entry(one.id(), one), Map.entry(two.id(), two));
        assertThat(directory.clients(ACME, List.of())).isEmpty();
        assertThat(directory.clients(GLOBEX, List.of(one.id()))).isEmpty();
    }

    @Test
    default void clientsShouldReturnAHundredWhenAHundredAreAskedFor() {
        DirectoryStore directory = emptyStores().directory();
        List<Client> hundred = IntStream.range(0, 100)
                .mapToObj(i -> DirectoryStory.client(ACME, "c" + i, "+12025550177")).toList();
        directory.apply(ACME, DirectoryStory.clients(hundred.toArray(Client[]::new)));

        assertThat(directory.clients(ACME, hundred.stream().map(Client::id).toList()).values())
                .containsExactlyInAnyOrderElementsOf(hundred);
    }

    @Test
    default void clientsByAddressShouldReturnAllWhoHaveItById() {
        DirectoryStore directory = emptyStores().directory();
        Client second = DirectoryStory.client(ACME, "c2",
                List.of(DirectoryStory.phone("+12025550177"), DirectoryStory.phone("+12025550177")));
        Client first = DirectoryStory.client(ACME, "c1",
                List.of(DirectoryStory.phone("+12025550178"), DirectoryStory.phone("+12025550177")));
        directory.apply(ACME, DirectoryStory.clients(second, first, DirectoryStory.client(ACME, "c3", "+12025550179")));
        directory.apply(GLOBEX, DirectoryStory.clients(DirectoryStory.client(GLOBEX, "c0", "+12025550177")));

        assertThat(directory.clientsByAddress(ACME, "+12025550177")).containsExactly(first, second);
        assertThat(directory.clientsByAddress(ACME, "+12025550100")).isEmpty();
    }

    @Test
    default void clientsByAddressShouldUseTheNormalFormOnly() {
        DirectoryStore directory = emptyStores().directory();
        Client client = DirectoryStory.richClient(ACME, "c1");
        directory.apply(ACME, DirectoryStory.clients(client));

        assertThat(directory.clientsByAddress(ACME, "zoe@example.org")).containsExactly(client);
        assertThat(directory.clientsByAddress(ACME, "not a number")).isEmpty();
        assertThat(directory.clientsByAddress(ACME, "")).isEmpty();
    }

    @Test
    default void clientsByAddressShouldForgetTheOldAddressWhenTheClientIsReplaced() {
        DirectoryStore directory = emptyStores().directory();
        directory.apply(ACME, DirectoryStory.clients(DirectoryStory.richClient(ACME, "c1")));
        Client replaced = DirectoryStory.client(ACME, "c1", "+12025550178");

        directory.apply(ACME, DirectoryStory.clients(replaced));

        assertThat(directory.clientsByAddress(ACME, "+12025550177")).isEmpty();
        assertThat(directory.clientsByAddress(ACME, "+12025550178")).containsExactly(replaced);
        assertThat(directory.client(ACME, replaced.id())).contains(replaced);
    }

    @Test
    default void staffShouldReturnEverythingWhenKnown() {
        DirectoryStore directory = emptyStores().directory();
        Staff ann = DirectoryStory.staff(ACME, "ann");
        Staff bare = new Staff(ACME, new StaffId("bob"), "Bob", Set.of(), Set.of(), List.of(), Optional.empty(),
                Optional.empty());

        directory.apply(ACME, DirectoryStory.staff(ann, bare));

        assertThat(directory.staff(ACME, ann.id())).contains(ann);
        assertThat(directory.staff(ACME, bare.id())).contains(bare);
        assertThat(directory.staff(ACME, new StaffId("carl"))).isEmpty();
        assertThat(directory.staff(GLOBEX, ann.id())).isEmpty();
    }

    @Test
    default void staffShouldBeReplacedAsAWhole() {
        DirectoryStore directory = emptyStores().directory();
        directory.apply(ACME, DirectoryStory.staff(DirectoryStory.staff(ACME, "ann")));
        Staff replaced = new Staff(ACME, new StaffId("ann"), "Ann B", Set.of(UPTOWN), Set.of(), List.of(),
                Optional.empty(), Optional.empty());

        directory.apply(ACME, DirectoryStory.staff(replaced));

        assertThat(directory.staff(ACME, replaced.id())).contains(replaced);
    }

    @Test
    default void locationsShouldReturnAllOfTheAccountClosedOnesIncluded() {
        DirectoryStore directory = emptyStores().directory();
        Location open = DirectoryStory.location(ACME, "downtown", "+12025550101", "+12025550100");
        Location closed = new Location(ACME, UPTOWN, "Uptown", ZoneId.of("Europe/Berlin"), false, true, List.of(),
                List.of());
        directory.apply(ACME, DirectoryStory.locations(open, closed));
        directory.apply(GLOBEX, DirectoryStory.locations(DirectoryStory.location(GLOBEX, "downtown")));

        assertThat(directory.locations(ACME))
                .containsOnly(Map.entry(DOWNTOWN, open), Map.entry(UPTOWN, closed));
        assertThat(directory.locations(new AccountId("nobody"))).isEmpty();
    }

    @Test
    default void locationsShouldShowTheReplacementWhenALocationIsReplaced() {
        DirectoryStore directory = emptyStores().directory();
        directory.apply(ACME, DirectoryStory.locations(DirectoryStory.location(ACME, "downtown", "+12025550100")));
        Location replaced = new Location(ACME, DOWNTOWN, "New name", ZoneId.of("UTC"), true, true,
                List.of("+12025550102"), List.of());

        directory.apply(ACME, DirectoryStory.locations(replaced));

        assertThat(directory.locations(ACME)).containsOnly(Map.entry(DOWNTOWN, replaced));
        assertThat(directory.numberOwner("+12025550100")).isEmpty();
        assertThat(directory.numberOwner("+12025550102")).contains(new NumberOwner(ACME, Set.of(DOWNTOWN)));
    }

    @Test
    default void numberOwnerShouldNameAllLocationsThatShareTheNumber() {
        DirectoryStore directory = emptyStores().directory();
        directory.apply(ACME, DirectoryStory.locations(
                DirectoryStory.location(ACME, "downtown", "+12025550100", "+12025550101"),
                DirectoryStory.location(ACME, "uptown", "+12025550101")));

        assertThat(directory.numberOwner("+12025550100")).contains(new NumberOwner(ACME, Set.of(DOWNTOWN)));
        assertThat(directory.numberOwner("+12025550101")).contains(new NumberOwner(ACME, Set.of(DOWNTOWN, UPTOWN)));
        assertThat(directory.numberOwner("+12025550199")).isEmpty();
    }

    @Test
    default void numberOwnerShouldNameTheFirstAccountWhenSeveralHaveTheNumber() {
        DirectoryStore directory = emptyStores().directory();
        directory.apply(GLOBEX, DirectoryStory.locations(DirectoryStory.location(GLOBEX, "uptown", "+12025550100")));
        directory.apply(ACME, DirectoryStory.locations(DirectoryStory.location(ACME, "downtown", "+12025550100")));

        assertThat(directory.numberOwner("+12025550100")).contains(new NumberOwner(ACME, Set.of(DOWNTOWN)));
    }

    @Test
    default void applyShouldDeleteWhatIsToBeDeleted() {
        DirectoryStore directory = emptyStores().directory();
        directory.apply(ACME, everything());

        directory.apply(ACME, DirectoryStory.deletes(List.of(DOWNTOWN), List.of(new StaffId("ann")),
                List.of(new ClientId("c1"))));

        assertThat(directory.client(ACME, new ClientId("c1"))).isEmpty();
        assertThat(directory.clientsByAddress(ACME, "+12025550177")).isEmpty();
        assertThat(directory.staff(ACME, new StaffId("ann"))).isEmpty();
        assertThat(directory.locations(ACME)).isEmpty();
        assertThat(directory.numberOwner("+12025550100")).isEmpty();
    }

    @Test
    default void applyShouldChangeNothingWhenWhatIsToBeDeletedIsUnknown() {
        DirectoryStore directory = emptyStores().directory();
        directory.apply(ACME, everything());

        directory.apply(ACME, DirectoryStory.deletes(List.of(new LocationId("x")), List.of(new StaffId("x")),
                List.of(new ClientId("x"))));
        directory.apply(GLOBEX, DirectoryStory.deletes(List.of(DOWNTOWN), List.of(new StaffId("ann")),
                List.of(new ClientId("c1"))));

        assertThat(directory.client(ACME, new ClientId("c1"))).isPresent();
        assertThat(directory.staff(ACME, new StaffId("ann"))).isPresent();
        assertThat(directory.locations(ACME)).containsOnlyKeys(DOWNTOWN);
    }

    @Test
    default void applyShouldChangeNothingWhenItIsRepeated() {
        DirectoryStore directory = emptyStores().directory();
        directory.apply(ACME, everything());
        directory.apply(ACME, everything());

        assertThat(directory.clientsByAddress(ACME, "+12025550177"))
                .containsExactly(DirectoryStory.richClient(ACME, "c1"));
        assertThat(directory.staff(ACME, new StaffId("ann"))).contains(DirectoryStory.staff(ACME, "ann"));
        assertThat(directory.locations(ACME)).hasSize(1);
        assertThat(directory.numberOwner("+12025550100")).contains(new NumberOwner(ACME, Set.of(DOWNTOWN)));
    }

    @Test
    default void applyShouldUpsertFirstAndDeleteThenWhenBothNameTheSame() {
        DirectoryStore directory = emptyStores().directory();
        Client client = DirectoryStory.client(ACME, "c1", "+12025550177");

        directory.apply(ACME, new DirectoryChanges(List.of(), List.of(), List.of(client), List.of(), List.of(),
                List.of(client.id())));

        assertThat(directory.client(ACME, client.id())).isEmpty();
        assertThat(directory.clientsByAddress(ACME, "+12025550177")).isEmpty();
    }

    @Test
    default void applyShouldLetTheLastOneStayWhenTheSameEntryIsThereTwice() {
        DirectoryStore directory = emptyStores().directory();
        Client last = DirectoryStory.client(ACME, "c1", "+12025550178");

        directory.apply(ACME, DirectoryStory.clients(DirectoryStory.client(ACME, "c1", "+12025550177"), last));

        assertThat(directory.client(ACME, last.id())).contains(last);
        assertThat(directory.clientsByAddress(ACME, "+12025550177")).isEmpty();
    }

    @Test
    default void applyShouldKeepNothingWhenItsTransactionFails() {
        Stores stores = emptyStores();

        assertThatThrownBy(() -> stores.inTransaction(() -> {
            stores.directory().apply(ACME, everything());
            throw new IllegalStateException("on purpose");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(stores.directory().client(ACME, new ClientId("c1"))).isEmpty();
        assertThat(stores.directory().locations(ACME)).isEmpty();
        assertThat(stores.directory().numberOwner("+12025550100")).isEmpty();
    }

    private static DirectoryChanges everything() {
        return new DirectoryChanges(List.of(DirectoryStory.location(ACME, "downtown", "+12025550100")),
                List.of(DirectoryStory.staff(ACME, "ann")), List.of(DirectoryStory.richClient(ACME, "c1")), List.of(),
                List.of(), List.of());
    }

    @Test
    default void addContactPointShouldPutItAfterTheOthersOnce() {
        DirectoryStore directory = emptyStores().directory();
        directory.apply(ACME, DirectoryStory.clients(DirectoryStory.client(ACME, "c1", "+12025550177")));
        ContactPoint home = new ContactPoint(ContactPoint.Type.PHONE, "202 555 0178", Optional.of("+12025550178"),
                Optional.of("Home"));

        assertThat(directory.addContactPoint(ACME, new ClientId("c1"), home)).isTrue();
        assertThat(directory.addContactPoint(ACME, new ClientId("c1"), home)).isTrue();
        assertThat(directory.addContactPoint(ACME, new ClientId("c404"), home)).isFalse();
        assertThat(directory.addContactPoint(GLOBEX, new ClientId("c1"), home)).isFalse();

        assertThat(directory.client(ACME, new ClientId("c1")).orElseThrow().contactPoints())
                .containsExactly(DirectoryStory.phone("+12025550177"), home);
        assertThat(directory.clientsByAddress(ACME, "+12025550178")).hasSize(1);
    }
}
