package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communicator.api.text.SmsLength;
import org.communicator.api.text.SmsLength.Costly;
import org.communicator.api.text.SmsLength.Encoding;
import org.communicator.web.stage.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a text costs, told while it is written (X07). */
class SmsLengthTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    @Test
    void measureShouldAnswerTheLength() {
        STAGE.ports.smsLengths = text -> new SmsLength(Encoding.UCS_2, 1, text.length(), 68, List.of(new Costly(1, "á")));

        Answer answer = STAGE.api().post("/sms-length", "{\"text\":\"Já\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/encoding")).isEqualTo("UCS_2");
        assertThat(answer.at("/costly/0/character")).isEqualTo("á");
        assertThat(STAGE.api().post("/sms-length", "{\"text\":\"\"}").status()).isEqualTo(200);
    }

    @Test
    void measureShouldRefuseWhatIsNoText() {
        STAGE.ports.smsLengths = text -> new SmsLength(Encoding.GSM_7, 1, 0, 160, List.of());

        assertThat(STAGE.api().post("/sms-length", "{}").at("/errors/0/pointer")).isEqualTo("/text");
        assertThat(STAGE.api().post("/sms-length", "{\"text\":\"" + "a".repeat(1601) + "\"}").status()).isEqualTo(422);
    }
}
