package org.communicator.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a number's owner may be. */
class NumberZonesTest {

    @ParameterizedTest
    @CsvSource({"+12125550123,America/New_York", "+13105550123,America/Los_Angeles", "+18085550123,Pacific/Honolulu",
            "+491701234567,Europe/Berlin", "+442071838750,Europe/London"})
    void ofShouldTellTheZoneOfTheNumbersRegion(String number, ZoneId zone) {
        assertThat(NumberZones.of(number)).contains(zone).hasSizeLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+18005550123", "karen@example.com", "c-karen", "", "+999"})
    void ofShouldBeEmptyForWhatTellsNothing(String address) {
        assertThat(NumberZones.of(address)).isEmpty();
    }
}
