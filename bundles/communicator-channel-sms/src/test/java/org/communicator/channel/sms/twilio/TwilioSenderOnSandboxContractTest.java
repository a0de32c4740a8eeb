package org.communicator.channel.sms.twilio;

import java.io.IOException;
import org.communicator.testkit.channel.ChannelSenderContract;
import org.communicator.testkit.channel.ProviderStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class TwilioSenderOnSandboxContractTest implements ChannelSenderContract {

    private SandboxStage stage;

    @BeforeEach
    void open() throws IOException {
        stage = new SandboxStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Override
    public ProviderStage stage() {
        return stage;
    }
}
