package org.communicator.core.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.recipient.Recipient;
import org.communicator.api.recipient.Recipient.Kind;
import org.communicator.core.CoreFixture;
import org.communicator.core.channel.LibPhoneNumbers;
import org.communicator.testkit.store.DirectoryStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecipientServiceTest {

    private final CoreFixture core = new CoreFixture();
    private final RecipientService recipients = new RecipientService(core.directory, new LibPhoneNumbers());
    private final StaffSession anna = core.session("anna", CoreFixture.DOWNTOWN);

    @BeforeEach
    void fill() {
        client("c-bob", "Bob Smith", CoreFixture.DOWNTOWN, phone("+12125550141", "Mobile"),
                phone("+12125550142", null), email("bob@example.org"));
        client("c-bobby", "Bobby Adams", CoreFixture.RIVERSIDE, phone("+12125550143", "Home"));
        core.directory.apply(CoreFixture.ACCOUNT, DirectoryStory.staff(
                DirectoryStory.staff(CoreFixture.ACCOUNT, "s-bo", "Bo Stone", "212"),
                DirectoryStory.staff(CoreFixture.ACCOUNT, "s-jim", "Jimbo Lee", "7")));
    }

    @Test
    void findShouldLabelEachAddressOfAClientWithinReachAndPutInfixesLast() {
        assertThat(labels(anna, "bo")).containsExactly("Bo Stone – ext. 212", "Bob Smith – Mobile", "Bob Smith",
                "Bob Smith", "Jimbo Lee – ext. 7");
    }

    @Test
    void findShouldPutOnesOwnLocationsFirstWhenEveryLocationIsWithinReach() {
        StaffSession boss = new StaffSession(CoreFixture.ACCOUNT, anna.staff(), "Anna", Set.of(CoreFixture.RIVERSIDE),
                Optional.empty(), Set.of(Right.MESSAGES_READ, Right.LOCATIONS_ALL), Instant.MAX);

        assertThat(labels(boss, "bob")).startsWith("Bobby Adams – Home", "Bob Smith – Mobile");
    }

    @Test
    void findShouldShowTheNumberOnceWithItsOwnerWhenItIsKnown() {
        List<Recipient> found = recipients.find(anna, "(212) 555-0141", 10);

        assertThat(found).containsExactly(new Recipient(Kind.CLIENT, "c-bob", "Bob Smith", Optional.of("Mobile"),
                Optional.of("+12125550141"), true));
    }

    @Test
    void findShouldOfferANewNumberWhenItIsValidAndNobodyWithinReachHasIt() {
        assertThat(recipients.find(anna, "212 555 0143", 10)).containsExactly(new Recipient(Kind.NUMBER, "+12125550143",
                "+12125550143", Optional.empty(), Optional.of("+12125550143"), true));
        assertThat(labels(anna, "+12125550143")).containsExactly("+12125550143");
    }

    @Test
    void findShouldPutTheExtensionFirstWhenItIsTheTypedOne() {
        assertThat(labels(anna, "212").get(0)).isEqualTo("Bo Stone – ext. 212");
        assertThat(labels(anna, "0142")).containsExactly("Bob Smith");
    }

    @Test
    void findShouldReturnAtMostTheLimitAndNothingForNothing() {
        assertThat(recipients.find(anna, "bo", 2)).hasSize(2);
        assertThat(recipients.find(anna, " ", 10)).isEmpty();
        assertThat(recipients.find(anna, "%", 10)).isEmpty();
    }

    @Test
    void findShouldRefuseWhoMayNotRead() {
        StaffSession nobody = new StaffSession(CoreFixture.ACCOUNT, anna.staff(), "Anna", Set.of(), Optional.empty(),
                Set.of(), Instant.MAX);

        assertThatThrownBy(() -> recipients.find(nobody, "bob", 10)).isInstanceOf(MissingRightException.class);
    }

    private List<String> labels(StaffSession session, String typed) {
        return recipients.find(session, typed, 10).stream().map(Recipient::label).toList();
    }

    private void client(String id, String name, LocationId location, ContactPoint... points) {
        core.directory.apply(CoreFixture.ACCOUNT, DirectoryStory.clients(new Client(CoreFixture.ACCOUNT,
                new ClientId(id), name, Set.of(location), List.of(points), "US", true, false, false, Optional.empty())));
    }

    private static ContactPoint phone(String number, String label) {
        return new ContactPoint(ContactPoint.Type.PHONE, number, Optional.of(number), Optional.ofNullable(label));
    }

    private static ContactPoint email(String address) {
        return DirectoryStory.email(address);
    }
}
