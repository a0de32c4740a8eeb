package org.communicator.channel.email.smtp;

import java.io.IOException;
import org.communicator.testkit.channel.ChannelSenderContract;
import org.communicator.testkit.channel.ProviderStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class EmailSenderContractTest implements ChannelSenderContract {

    private FakeStage stage;

    @BeforeEach
    void open() throws IOException {
        stage = new FakeStage();
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
