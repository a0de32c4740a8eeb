package org.communicator.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.communicator.api.conversation.Failure;
import org.communicator.channel.sms.twilio.TwilioError.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioErrorsTest {

    @ParameterizedTest
    @CsvSource({
            "20003, WAIT_AND_WARN", "30002, WAIT_AND_WARN", "21609, WAIT_AND_WARN",
            "20429, LATER", "21611, LATER", "30001, LATER", "30017, LATER", "30022, LATER",
            "30023, TOMORROW", "30025, TOMORROW", "30026, TOMORROW", "30027, TOMORROW", "30410, ASK",
            "21211, REJECT", "21217, REJECT", "21401, REJECT", "21610, REJECT", "21612, REJECT", "21614, REJECT",
            "21635, REJECT", "21602, REJECT", "21617, REJECT", "21620, REJECT", "21623, REJECT", "30019, REJECT",
            "30003, REJECT", "30004, REJECT", "30005, REJECT", "30006, REJECT", "30007, REJECT", "30008, REJECT",
            "30011, REJECT", "14107, REJECT", "30533, REJECT", "30009, REJECT", "13223, REJECT", "13224, REJECT", "13225, REJECT",
            "13226, REJECT",
            "21212, REJECT_AND_WARN", "21408, REJECT_AND_WARN", "21603, REJECT_AND_WARN", "21604, REJECT_AND_WARN",
            "21606, REJECT_AND_WARN", "21608, REJECT_AND_WARN", "21621, REJECT_AND_WARN", "21703, REJECT_AND_WARN",
            "21704, REJECT_AND_WARN", "21705, REJECT_AND_WARN", "50416, REJECT_AND_WARN",
            "11200, REJECT_AND_WARN", "12300, REJECT_AND_WARN", "57012, REJECT_AND_WARN", "13227, REJECT_AND_WARN", "30032, REJECT_AND_WARN", "30034, REJECT_AND_WARN"})
    void ofShouldKnowWhatFollowsFromACode(int code, Action action) {
        assertThat(TwilioErrors.of(code)).hasValueSatisfying(error -> {
            assertThat(error.action()).isEqualTo(action);
            assertThat(error.text()).endsWith(".");
            assertThat(error.next()).endsWith(".");
        });
    }

    @ParameterizedTest
    @CsvSource({"30005, ADDRESS", "21614, ADDRESS", "30003, DEVICE", "30001, NETWORK", "30027, NETWORK", "30007, CONTENT",
            "21610, REFUSED", "30004, REFUSED", "20003, OURS", "30034, OURS", "30410, UNKNOWN", "99999, NETWORK"})
    void failureShouldSayWhereTheCauseLies(int code, Failure.Kind kind) {
        assertThat(TwilioErrors.orUnknown(code).failure().kind()).isEqualTo(kind);
    }

    @Test
    void orUnknownShouldNameTheCodeWhenItIsNotInTheTable() {
        assertThat(TwilioErrors.orUnknown(99999).failure()).satisfies(failure -> {
            assertThat(failure.code()).isEqualTo("99999");
            assertThat(failure.text()).contains("99999");
            assertThat(failure.next()).isNotBlank();
        });
    }

    @Test
    void ofShouldOfferAnotherWayWhenTheClientHasOptedOut() {
        assertThat(TwilioErrors.of(21610)).map(TwilioError::next).contains("Write an email or call.");
    }
}
