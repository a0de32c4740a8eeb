package org.communicator.api.host;

import java.util.List;

/**
 * What a host tells the embedded directory; upserts replace whole entries. All entries belong to one account.
 *
 * @param locations to create or replace
 * @param staff to create or replace
 * @param clients to create or replace
 * @param deletedLocations to delete; unknown ones are no error
 * @param deletedStaff to delete; unknown ones are no error
 * @param deletedClients to delete; unknown ones are no error
 */
public record DirectoryChanges(List<Location> locations, List<Staff> staff, List<Client> clients,
        List<LocationId> deletedLocations, List<StaffId> deletedStaff, List<ClientId> deletedClients) {

    public DirectoryChanges {
        locations = List.copyOf(locations);
        staff = List.copyOf(staff);
        clients = List.copyOf(clients);
        deletedLocations = List.copyOf(deletedLocations);
        deletedStaff = List.copyOf(deletedStaff);
        deletedClients = List.copyOf(deletedClients);
    }

    /** How many entries are created or replaced. */
    public int upserts() {
        return locations.size() + staff.size() + clients.size();
    }

    /** How many entries are deleted. */
    public int deletes() {
        return deletedLocations.size() + deletedStaff.size() + deletedClients.size();
    }
}
