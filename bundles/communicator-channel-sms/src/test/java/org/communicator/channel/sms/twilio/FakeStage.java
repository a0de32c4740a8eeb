package org.communicator.channel.sms.twilio;

import java.io.IOException;
import java.util.List;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.media.MediaStore;
import org.communicator.testkit.channel.ProviderStage;

/** The sender before a provider that does whatever a test wants. */
final class FakeStage implements ProviderStage, AutoCloseable {

    final FakeTwilio twilio;
    final SmsStand stand;
    private SmsStand nowhere;

    FakeStage() throws IOException {
        twilio = new FakeTwilio();
        stand = new SmsStand(twilio.baseUrl());
    }

    @Override
    public ChannelSender sender() {
        return stand.sender;
    }

    @Override
    public ChannelSender senderToNowhere() {
        if (nowhere == null) {
            nowhere = new SmsStand("http://127.0.0.1:" + FreePort.find());
        }
        return nowhere.sender;
    }

    @Override
    public AddressPair addresses() {
        return new AddressPair("+15005550006", "+15005550010");
    }

    @Override
    public void act(Act act) {
        twilio.act(act);
    }

    @Override
    public List<String> taken() {
        return twilio.texts();
    }

    @Override
    public MediaStore media() {
        return stand.media;
    }

    @Override
    public List<List<String>> filesTaken() {
        return twilio.requests().stream().map(form -> FakeTwilio.mediaUrls(form).stream().map(stand::fetched).toList()).toList();
    }

    @Override
    public int attempts() {
        return twilio.requests().size();
    }

    @Override
    public void close() {
        stand.close();
        twilio.close();
        if (nowhere != null) {
            nowhere.close();
        }
    }
}
