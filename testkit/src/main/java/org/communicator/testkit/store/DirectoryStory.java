package org.communicator.testkit.store;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Appointment;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.OpeningHours;
import org.communicator.api.host.Right;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;

/** Clients, staff and locations for tests. */
public final class DirectoryStory {

    private DirectoryStory() {
    }

    /** A client with nothing but a mobile phone. */
    public static Client client(AccountId account, String id, String e164) {
        return client(account, id, List.of(phone(e164)));
    }

    /** A client of those locations with nothing but a name. */
    public static Client client(AccountId account, String id, String name, Set<LocationId> locations) {
        return new Client(account, new ClientId(id), name, locations, List.of(), "US", true, false, false,
                Optional.empty());
    }

    /** A staff member with a name and an extension. */
    public static Staff staff(AccountId account, String id, String name, String extension) {
        return new Staff(account, new StaffId(id), name, Set.of(StoreStory.DOWNTOWN), Set.of(), List.of(),
                Optional.empty(), Optional.of(extension));
    }

    /** A client with those contact points. */
    public static Client client(AccountId account, String id, List<ContactPoint> contactPoints) {
        return new Client(account, new ClientId(id), "Client " + id, Set.of(), contactPoints, "US", true, false, false,
                Optional.empty());
    }

    /** A client with everything that one can have. */
    public static Client richClient(AccountId account, String id) {
        return new Client(account, new ClientId(id), "Zoë O'Hara 漢字", Set.of(StoreStory.DOWNTOWN, StoreStory.UPTOWN),
                List.of(email("zoe@example.org"), phone("+12025550177"),
                        new ContactPoint(ContactPoint.Type.PHONE, "not a number", Optional.empty(), Optional.empty())),
                "GB", false, true, true,
                Optional.of(new Appointment(StoreStory.HARBOUR, Instant.parse("2026-03-29T01:30:00Z"))));
    }

    /** A phone number that is its own normal form. */
    public static ContactPoint phone(String e164) {
        return new ContactPoint(ContactPoint.Type.PHONE, e164, Optional.of(e164), Optional.of("Mobile"));
    }

    /** An email address that is its own normal form. */
    public static ContactPoint email(String address) {
        return new ContactPoint(ContactPoint.Type.EMAIL, address, Optional.of(address), Optional.empty());
    }

    /** A staff member with everything that one can have. */
    public static Staff staff(AccountId account, String id) {
        return new Staff(account, new StaffId(id), "Ann " + id, Set.of(StoreStory.DOWNTOWN, StoreStory.UPTOWN),
                Set.of(Right.MESSAGES_READ, Right.MESSAGES_WRITE), List.of("+12025550150", "+12025550151"),
                Optional.of("+1 202 555 0152"), Optional.of("77"));
    }

    /** An open location with those numbers. */
    public static Location location(AccountId account, String id, String... smsNumbers) {
        return new Location(account, new LocationId(id), "Location " + id, ZoneId.of("America/New_York"), true, false,
                List.of(smsNumbers), List.of(
                        new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 30)),
                        new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(13, 30), LocalTime.of(18, 0)),
                        new OpeningHours(DayOfWeek.SUNDAY, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59))));
    }

    /** Clients to create or replace. */
    public static DirectoryChanges clients(Client... clients) {
        return new DirectoryChanges(List.of(), List.of(), List.of(clients), List.of(), List.of(), List.of());
    }

    /** Staff to create or replace. */
    public static DirectoryChanges staff(Staff... staff) {
        return new DirectoryChanges(List.of(), List.of(staff), List.of(), List.of(), List.of(), List.of());
    }

    /** Locations to create or replace. */
    public static DirectoryChanges locations(Location... locations) {
        return new DirectoryChanges(List.of(locations), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Things to delete. */
    public static DirectoryChanges deletes(List<LocationId> locations, List<StaffId> staff, List<ClientId> clients) {
        return new DirectoryChanges(List.of(), List.of(), List.of(), locations, staff, clients);
    }
}
