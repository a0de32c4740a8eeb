package org.communicator.channel.push;

import java.io.IOException;
import org.communicator.testkit.channel.ChannelSenderContract;
import org.communicator.testkit.channel.ProviderStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class WebPushSenderContractTest implements ChannelSenderContract {

    private ServiceStage stage;

    @BeforeEach
    void open() throws IOException {
        stage = new ServiceStage(false);
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    @Override
    public ProviderStage stage() {
        return stage;
    }
}
