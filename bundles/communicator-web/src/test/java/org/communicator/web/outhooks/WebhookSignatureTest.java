package org.communicator.web.outhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.communicator.api.operations.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of Standard Webhooks (https://github.com/standard-webhooks/standard-webhooks, libraries' tests). */
class WebhookSignatureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330 | `{\"test\": 2432232314}` | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330 | `{\"test\": 2432232314}` | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="})
    void signatureShouldBeTheOneOfTheStandard(String secret, String id, long timestamp, String body, String signature) {
        assertThat(WebhookSignature.of(new Secret(secret), id, timestamp, body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(signature);
    }
}
