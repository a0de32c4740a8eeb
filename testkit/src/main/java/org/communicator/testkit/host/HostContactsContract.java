package org.communicator.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.HostContacts;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.NewContact;
import org.communicator.testkit.store.DirectoryStory;
import org.junit.jupiter.api.Test;

/** What every {@link HostContacts} keeps to, whatever host it writes to. */
public interface HostContactsContract {

    /** The contacts under test. The host is empty at the beginning of each test. */
    HostContacts contacts();

    /** The directory of the same host. */
    HostDirectory directory();

    @Test
    default void createShouldMakeAClientThatTheDirectoryShows() {
        NewContact contact = new NewContact("Bob Smith", Set.of(DOWNTOWN),
                List.of(DirectoryStory.phone("+12025550177")), "US", true, false);

        Client bob = contacts().create(ACME, contact);
        Client other = contacts().create(ACME, contact);

        assertThat(bob.name()).isEqualTo("Bob Smith");
        assertThat(bob.locations()).containsExactly(DOWNTOWN);
        assertThat(bob.contactPoints()).extracting(ContactPoint::normalized).containsExactly(Optional.of("+12025550177"));
        assertThat(bob.smsTransactionalConsent()).isTrue();
        assertThat(bob.id()).isNotEqualTo(other.id());
        assertThat(directory().client(ACME, bob.id())).contains(bob);
        assertThat(directory().clientsByAddress(ACME, "+12025550177")).containsExactlyInAnyOrder(bob, other);
        assertThat(directory().client(GLOBEX, bob.id())).isEmpty();
    }

    @Test
    default void addContactPointShouldPutItAfterTheOthersOnce() {
        Client bob = contacts().create(ACME, new NewContact("Bob Smith", Set.of(DOWNTOWN),
                List.of(DirectoryStory.phone("+12025550177")), "US", true, false));
        ContactPoint home = new ContactPoint(ContactPoint.Type.PHONE, "+12025550178", Optional.of("+12025550178"),
                Optional.of("Home"));

        contacts().addContactPoint(ACME, bob.id(), home);
        Client changed = contacts().addContactPoint(ACME, bob.id(), home).orElseThrow();

        assertThat(changed.contactPoints()).extracting(ContactPoint::normalized)
                .containsExactly(Optional.of("+12025550177"), Optional.of("+12025550178"));
        assertThat(directory().client(ACME, bob.id())).contains(changed);
        assertThat(directory().clientsByAddress(ACME, "+12025550178")).containsExactly(changed);
    }

    @Test
    default void addContactPointShouldBeEmptyWhenThereIsNoSuchClient() {
        assertThat(contacts().addContactPoint(ACME, new ClientId("c404"), DirectoryStory.phone("+12025550177")))
                .isEmpty();
    }
}
