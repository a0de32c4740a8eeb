package org.communicator.channel.sms.twilio;

import org.communicator.testkit.channel.WebhookReceiverContract;
import org.communicator.testkit.channel.WebhookStage;
import org.junit.jupiter.api.AfterEach;

class TwilioWebhookContractTest implements WebhookReceiverContract {

    private final SmsStand stand = new SmsStand("http://127.0.0.1:" + FreePort.find());
    private final SignedCalls stage = new SignedCalls(stand);

    @AfterEach
    void close() {
        stand.close();
    }

    @Override
    public WebhookStage stage() {
        return stage;
    }
}
