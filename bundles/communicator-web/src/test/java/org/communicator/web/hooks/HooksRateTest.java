package org.communicator.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.communicator.api.channel.WebhookReceiver;
import org.communicator.api.channel.WebhookResponse;
import org.communicator.web.rest.ApiStage;
import org.communicator.web.stage.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HooksRateTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage().with("hooks.rate", 50);

    @Test
    void callsShouldAnswer429WhenSourceCallsTooOften() {
        STAGE.server.receivers.add(request -> WebhookResponse.of(204),
                Map.of(WebhookReceiver.CHANNEL, "sms", WebhookReceiver.PROVIDER, "twilio"));
        Answer answer = call();
        for (int i = 0; i < 200 && answer.status() != 429; i++) {
            answer = call();
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.problem()).isEqualTo("too-many-requests");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    private static Answer call() {
        return STAGE.api().raw("POST", "/communicator/hooks/sms/twilio/inbound", "a=b");
    }
}
