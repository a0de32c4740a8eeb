package org.communicator.core.inbox;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Knows the people and places that conversations are given to. */
@Component(service = Colleagues.class)
public final class Colleagues {

    private final HostDirectory directory;

    @Activate
    public Colleagues(@Reference HostDirectory directory) {
        this.directory = directory;
    }

    /** Whether somebody may see a conversation: the one who asks by the session, others by what the host says of them. */
    boolean sees(StaffSession session, StaffId staff, Conversation conversation) {
        return staff.equals(session.staff()) ? session.access().reaches(conversation.reach())
                : directory.staff(session.account(), staff).filter(person -> access(person).reaches(conversation.reach()))
                        .isPresent();
    }

    private static Access access(Staff person) {
        return new Access(person.account(), person.locations(), person.rights().contains(Right.LOCATIONS_ALL),
                person.id());
    }

    String name(StaffSession session, StaffId staff) {
        return staff.equals(session.staff()) ? session.name()
                : directory.staff(session.account(), staff).map(Staff::name).orElse(staff.value());
    }

    /** A location that is not closed. */
    Optional<Location> active(AccountId account, LocationId id) {
        return Optional.ofNullable(directory.locations(account).get(id)).filter(Location::active);
    }

    /** Who may see a conversation that a location owns alone: it, and the client's own locations. */
    Set<LocationId> openTo(Conversation conversation, LocationId owner) {
        Set<LocationId> open = new HashSet<>(Set.of(owner));
        conversation.key().client().flatMap(client -> directory.client(conversation.account(), client))
                .map(Client::locations).ifPresent(open::addAll);
        return open;
    }

    /** The time zone of where a conversation is. */
    ZoneId zone(Conversation conversation) {
        var locations = directory.locations(conversation.account());
        return conversation.owners().stream().sorted(Comparator.naturalOrder()).filter(locations::containsKey)
                .map(owner -> locations.get(owner).zone()).findFirst().orElse(ZoneOffset.UTC);
    }
}
