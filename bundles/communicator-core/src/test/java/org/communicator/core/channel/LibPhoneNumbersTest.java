package org.communicator.core.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.communicator.api.host.PhoneNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibPhoneNumbersTest {

    private final PhoneNumbers phones = new LibPhoneNumbers();

    @ParameterizedTest
    @CsvSource({"(212) 555-0123,US,+12125550123", "+44 7400 123456,US,+447400123456", "07400 123456,GB,+447400123456",
            "0170 1234567,DE,+491701234567", "+1 212 555 0123 ,DE,+12125550123"})
    void e164ShouldNormalizeWhatIsValid(String raw, String region, String expected) {
        assertThat(phones.e164(raw, region)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "call me", "123", "+1 000 000 0000", "+999 12345678", "555-0123"})
    void e164ShouldBeEmptyForWhatIsNoNumber(String raw) {
        assertThat(phones.e164(raw, "US")).isEmpty();
    }

    @Test
    void canReceiveTextShouldBeFalseForAPlainLandline() {
        assertThat(phones.canReceiveText("+442071838750")).isFalse();
        assertThat(phones.canReceiveText("+447400123456")).isTrue();
        assertThat(phones.canReceiveText("+12125550123")).isTrue();
    }
}
