package org.communicator.core.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communicator.core.channel.LibPhoneNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Bob SMITH      | [bob, smith] | []                                   |        |
            José           | [jose]       | []                                   |        |
            bob@           | []           | []                                   |        |
            12             | []           | []                                   |        |
            303            | []           | [+303, +1303, +44303]                |        |
            (303) 555-     | []           | [+303555, +1303555, +44303555]       | 303555 |
            +1303          | []           | [+1303]                              | 1303   |
            07400          | []           | [+07400, +17400, +447400]            | 07400  |
            (212) 555-0123 | []           | [+12125550123, +2125550123, +442125550123] | 2125550123 | +12125550123
            12125550123    | []           | [+12125550123, +112125550123, +4412125550123] | 12125550123 | +12125550123
            07400 123456   | []           | [+447400123456, +07400123456, +17400123456] | 07400123456 | +447400123456
            +49 30 123456  | []           | [+4930123456]                        | 4930123456 | +4930123456
            """)
    void ofShouldReadNamesAndNumbers(String typed, String words, String numbers, String ending, String valid) {
        Typed read = Typed.of(typed, List.of("+1", "+44"), new LibPhoneNumbers());

        assertThat(read.query().words()).hasToString(words);
        assertThat(read.query().numbers()).hasToString(numbers);
        assertThat(read.query().ending().orElse(null)).isEqualTo(ending);
        assertThat(read.number().orElse(null)).isEqualTo(valid);
    }

    @Test
    void ofShouldReadAnExtensionAndAnAddress() {
        assertThat(Typed.of(" 77 ", List.of(), new LibPhoneNumbers()).query().extension()).contains("77");
        assertThat(Typed.of("+77", List.of(), new LibPhoneNumbers()).query().extension()).isEmpty();
        assertThat(Typed.of("Bob@Example", List.of(), new LibPhoneNumbers()).query().email()).contains("bob@example");
    }

    @ParameterizedTest
    @CsvSource({"+12125550100,+1", "+79161234567,+7", "+447400123456,+44", "+353861234567,+353", "+4930123456,+49"})
    void countryCodesShouldBeThoseOfTheNumbers(String number, String code) {
        assertThat(CountryCodes.of(List.of(number, number))).containsExactly(code);
    }
}
