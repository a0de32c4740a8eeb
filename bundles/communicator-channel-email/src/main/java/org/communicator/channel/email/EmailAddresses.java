package org.communicator.channel.email;

import java.util.Optional;
import java.util.Set;
import org.communicator.api.channel.ChannelAddresses;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.NumberOwner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells which mail address is whose. */
@Component
public final class EmailAddresses implements ChannelAddresses {

    private final EmailSettings settings;

    @Activate
    public EmailAddresses(@Reference EmailConnection connection) {
        this.settings = connection.settings();
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Optional<String> ours(AccountId account, LocationId location) {
        return account.equals(settings.account()) ? Optional.of(settings.addresses().of(location)) : Optional.empty();
    }

    @Override
    public Optional<NumberOwner> owner(String address) {
        Set<LocationId> locations = settings.addresses().locations(address);
        return locations.isEmpty() ? Optional.empty() : Optional.of(new NumberOwner(settings.account(), locations));
    }
}
