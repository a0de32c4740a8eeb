package org.communicator.core.channel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.conversation.Channel;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The channels that can send now. */
@Component(service = Senders.class)
public final class Senders {

    private final Map<Channel, ChannelSender> ready = new ConcurrentHashMap<>();

    /** Adds a sender; of two for one channel the later one sends. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(ChannelSender sender) {
        ready.put(sender.channel(), sender);
    }

    /** Removes a sender that went away. */
    public void remove(ChannelSender sender) {
        ready.remove(sender.channel(), sender);
    }

    /** The channels that can send. */
    public Set<Channel> channels() {
        return Set.copyOf(ready.keySet());
    }

    /** The sender of a channel. */
    public Optional<ChannelSender> of(Channel channel) {
        return Optional.ofNullable(ready.get(channel));
    }
}
