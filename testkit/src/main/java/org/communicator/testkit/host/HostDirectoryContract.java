package org.communicator.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.UPTOWN;
import static org.communicator.testkit.store.StoreStory.everyLocation;
import static org.communicator.testkit.store.StoreStory.reaching;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Location;
import org.communicator.api.host.NumberOwner;
import org.communicator.api.host.RecipientQuery;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;
import org.communicator.api.text.SearchText;
import org.communicator.testkit.store.DirectoryStory;
import org.communicator.testkit.store.StoreStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            smi                | Bob Smith
            SMITH bo           | Bob Smith
            adams              | Karen Ádams
            ada kar            | Karen Ádams
            mith               |
            bob adams          |
            b.smi              | Bob Smith
            bobby              | Bob Smith
            """)
    default void findClientsShouldCompareTheBeginningsOfWords(String typed, String name) {
        given(ACME, DirectoryStory.clients(named("c1", "Bob Smith", DirectoryStory.email("bobby.smith@example.org")),
                named("c2", "Karen Ádams", DirectoryStory.phone("+12025550178"))));

        assertThat(directory().findClients(words(typed), everyLocation(ACME), 10)).extracting(Client::name)
                .isEqualTo(name == null ? List.of() : List.of(name));
    }

    @Test
    default void findClientsShouldCompareBeginningAndEndOfNumbersAndTheBeginningOfAddresses() {
        given(ACME, DirectoryStory.clients(
                named("c1", "Bob Smith", DirectoryStory.phone("+12025550177"), DirectoryStory.phone("+13035550111")),
                named("c2", "Karen Adams", DirectoryStory.email("karen@example.org"))));

        assertThat(found(number("+1303555"))).containsExactly("Bob Smith");
        assertThat(found(number("+1404", "+12025550177"))).containsExactly("Bob Smith");
        assertThat(found(ending("50177"))).containsExactly("Bob Smith");
        assertThat(found(ending("5017"))).isEmpty();
        assertThat(found(number("+1404"))).isEmpty();
        assertThat(found(email("karen@ex"))).containsExactly("Karen Adams");
        assertThat(found(email("aren@ex"))).isEmpty();
    }

    @Test
    default void findClientsShouldShowOnlyThoseWithinReachAndOnesOwnFirst() {
        Client away = DirectoryStory.client(ACME, "c1", "Bob Aaron", Set.of(UPTOWN));
        Client here = DirectoryStory.client(ACME, "c2", "Bob Zimmer", Set.of(DOWNTOWN, UPTOWN));
        Client nowhere = DirectoryStory.client(ACME, "c3", "Bob Young", Set.of());
        given(ACME, DirectoryStory.clients(away, here, nowhere));
        given(GLOBEX, DirectoryStory.clients(DirectoryStory.client(GLOBEX, "c4", "Bob Other", Set.of(DOWNTOWN))));

        assertThat(directory().findClients(words("bob"), reaching(DOWNTOWN), 10)).containsExactly(here);
        assertThat(directory().findClients(words("bob"), reaching(), 10)).isEmpty();
        assertThat(directory().findClients(words("bob"), new Access(ACME, Set.of(DOWNTOWN), true, StoreStory.DANA), 10))
                .hasSize(3).startsWith(here).contains(away, nowhere);
        assertThat(directory().findClients(words("bob"), everyLocation(ACME), 2)).hasSize(2);
    }

    @Test
    default void findClientsShouldShowAChangeWhenTheHostHasMadeIt() {
        given(ACME, DirectoryStory.clients(named("c1", "Bob Smith", DirectoryStory.phone("+12025550177"))));
        given(ACME, DirectoryStory.clients(named("c1", "Rob Miller", DirectoryStory.phone("+12025550178"))));

        assertThat(found(words("smith"))).isEmpty();
        assertThat(found(ending("0177"))).isEmpty();
        assertThat(found(words("miller"))).containsExactly("Rob Miller");

        given(ACME, DirectoryStory.deletes(List.of(), List.of(), List.of(new ClientId("c1"))));
        assertThat(found(words("miller"))).isEmpty();
        assertThat(found(ending("0178"))).isEmpty();
    }

    @Test
    default void findStaffShouldCompareNameAndExtensionTheBestFirst() {
        given(ACME, DirectoryStory.staff(DirectoryStory.staff(ACME, "s1", "Anna Leeds", "770"),
                DirectoryStory.staff(ACME, "s2", "Joanna Stone", "77"),
                DirectoryStory.staff(ACME, "s3", "Zoë Annan", "12")));
        given(GLOBEX, DirectoryStory.staff(DirectoryStory.staff(GLOBEX, "s4", "Anna Other", "77")));

        assertThat(staffFound(words("anna"))).containsExactly("Anna Leeds", "Zoë Annan", "Joanna Stone");
        assertThat(staffFound(words("zoe an"))).containsExactly("Zoë Annan");
        assertThat(staffFound(extension("77"))).containsExactly("Joanna Stone", "Anna Leeds");
        assertThat(staffFound(words("nobody"))).isEmpty();
        assertThat(directory().findStaff(ACME, words("anna"), 1)).hasSize(1);
    }

    private List<String> found(RecipientQuery query) {
        return directory().findClients(query, everyLocation(ACME), 10).stream().map(Client::name).toList();
    }

    private List<String> staffFound(RecipientQuery query) {
        return directory().findStaff(ACME, query, 10).stream().map(Staff::name).toList();
    }

    private static Client named(String id, String name, ContactPoint... points) {
        return new Client(ACME, new ClientId(id), name, Set.of(), List.of(points), "US", true, false, false,
                Optional.empty());
    }

    private static RecipientQuery words(String typed) {
        return new RecipientQuery(SearchText.words(typed).stream().map(SearchText.Word::folded).toList(), List.of(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RecipientQuery number(String... beginnings) {
        return new RecipientQuery(List.of(), List.of(beginnings), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RecipientQuery ending(String digits) {
        return new RecipientQuery(List.of(), List.of(), Optional.of(digits), Optional.empty(), Optional.empty());
    }

    private static RecipientQuery email(String beginning) {
        return new RecipientQuery(List.of(), List.of(), Optional.empty(), Optional.of(beginning), Optional.empty());
    }

    private static RecipientQuery extension(String digits) {
        return new RecipientQuery(List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.of(digits));
    }
}
