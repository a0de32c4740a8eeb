package org.communicator.core.numbers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.communicator.api.channel.ChannelAddresses;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.NumberOwner;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Looks up what somebody may send from, and whose an address of ours is. */
@Component(service = NumberBook.class)
public final class NumberBook {

    private final HostDirectory directory;
    private final Map<Channel, ChannelAddresses> channels = new ConcurrentHashMap<>();

    @Activate
    public NumberBook(@Reference HostDirectory directory) {
        this.directory = directory;
    }

    /** Adds the addresses of a channel that the host does not know. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(ChannelAddresses addresses) {
        channels.put(addresses.channel(), addresses);
    }

    /** Removes those of a channel that went away. */
    public void remove(ChannelAddresses addresses) {
        channels.remove(addresses.channel(), addresses);
    }

    /** The numbers of a staff member. */
    public Lines of(StaffSession session) {
        return new Lines(session, directory.staff(session.account(), session.staff()).map(Staff::smsNumbers)
                .orElse(List.of()), directory.locations(session.account()));
    }

    /** What a location writes from on a channel that has addresses of its own; empty on one that has none. */
    public Optional<String> address(Channel channel, AccountId account, LocationId location) {
        return Optional.ofNullable(channels.get(channel)).flatMap(own -> own.ours(account, location));
    }

    /** Whose address that is: by the host, or else by the channel itself. */
    public Optional<NumberOwner> owner(Channel channel, String address) {
        return directory.numberOwner(address)
                .or(() -> Optional.ofNullable(channels.get(channel)).flatMap(own -> own.owner(address)));
    }

    /** The number of a location, else one of the account's default location. */
    public Optional<String> of(AccountId account, LocationId location) {
        return directory.locations(account).values().stream().filter(Location::active)
                .filter(each -> !each.smsNumbers().isEmpty())
                .min(Comparator.comparing((Location each) -> !each.id().equals(location))
                        .thenComparing(each -> !each.accountDefault()).thenComparing(Location::id))
                .map(each -> each.smsNumbers().get(0));
    }
}
