package org.communicator.channel.push;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.push.PushAddress;
import org.communicator.testkit.channel.ProviderStage;

/** One device of a client, and the push service that serves it. */
final class ServiceStage implements ProviderStage, AutoCloseable {

    private final Stand stand = new Stand();
    private final boolean firebase;
    private final ChannelSender sender;

    ServiceStage(boolean firebase) throws IOException {
        this.firebase = firebase;
        this.sender = stand.sender();
        if (firebase) {
            stand.phone("phone-1");
        } else {
            stand.browser();
        }
    }

    @Override
    public ChannelSender sender() {
        return sender;
    }

    @Override
    public ChannelSender senderToNowhere() {
        String nowhere = Stand.nowhere();
        if (!firebase) {
            PushAddress.WebPush browser = (PushAddress.WebPush) stand.devices.remove(0).address();
            stand.add(new PushAddress.WebPush(URI.create(nowhere + "/push/1"), browser.publicKey(), browser.auth()));
        }
        return stand.sender(nowhere);
    }

    @Override
    public AddressPair addresses() {
        return new AddressPair("guest-app", "c-karen");
    }

    @Override
    public boolean keepsList() {
        return false;
    }

    @Override
    public void act(Act act) {
        switch (act) {
            case TAKE -> stand.noFaults();
            case REJECT -> stand.fault("*", firebase ? 404 : 410, "UNREGISTERED", null, false);
            case BUSY -> stand.fault("*", 429, "QUOTA_EXCEEDED", 7, false);
            case TAKE_AND_FAIL -> stand.fault("*", 500, "INTERNAL", null, true);
            case TAKE_AND_BREAK -> stand.fault("*", null, null, null, true);
            case REFUSE_CREDENTIALS -> stand.fault("*", firebase ? 401 : 403, null, null, false);
        }
    }

    @Override
    public List<String> taken() {
        return stand.texts();
    }

    @Override
    public int attempts() {
        return stand.taken().path("attempts").asInt();
    }

    @Override
    public void close() throws Exception {
        stand.close();
    }
}
