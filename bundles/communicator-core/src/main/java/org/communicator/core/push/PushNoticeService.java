package org.communicator.core.push;

import java.util.Optional;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.ChildAccount;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Location;
import org.communicator.api.push.PushNotice;
import org.communicator.api.push.PushNotices;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Says what a client's devices show: who wrote is the location, or for a global client the child account (G06). */
@Component(configurationPid = PushTextConfig.PID)
@Designate(ocd = PushTextConfig.class)
public final class PushNoticeService implements PushNotices {

    private final Stores stores;
    private final HostDirectory directory;
    private final ClientDevices devices;
    private final boolean showText;
    private final String withoutText;

    @Activate
    public PushNoticeService(@Reference Stores stores, @Reference HostDirectory directory,
            @Reference ClientDevices devices, PushTextConfig config) {
        this.stores = stores;
        this.directory = directory;
        this.devices = devices;
        this.showText = config.clients_show_text();
        this.withoutText = config.clients_without_text();
    }

    @Override
    public Optional<PushNotice.Addressed> of(OutboundMessage outbound) {
        ClientId client = new ClientId(outbound.addresses().theirs());
        return stores.messages().find(outbound.id()).filter(message -> !message.deleted())
                .map(message -> new PushNotice.Addressed(notice(message, client),
                        devices.of(message.account(), client)));
    }

    private PushNotice notice(Message message, ClientId client) {
        return new PushNotice(message.account(), message.conversation(), message.id(), sender(message, client),
                showText ? message.text() : withoutText);
    }

    private String sender(Message message, ClientId client) {
        return devices.parent(message.account(), client).map(ChildAccount::name)
                .or(() -> message.location().map(directory.locations(message.account())::get).map(Location::name))
                .orElse(message.account().value());
    }
}
