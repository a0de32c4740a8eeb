package org.communicator.samples.crm.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communicator.samples.crm.demo.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneOfTest {

    @ParameterizedTest
    @ValueSource(strings = {"+1 212 555 0140", "(212) 555-0140", "212-555-0140", "1 212 555 0140"})
    void sampleShouldReadANumberHoweverItWasTypedIn(String typed) {
        assertThat(PhoneOf.sample(clientWith(typed))).contains("+12125550140");
    }

    @Test
    void sampleShouldBeEmptyForHalfANumber() {
        assertThat(PhoneOf.sample(clientWith("555-01"))).isEmpty();
    }

    private static Client clientWith(String phone) {
        return new Client("c", "C", List.of(), List.of(new Client.Contact("PHONE", phone, "Mobile")),
                true, true, false, "2020-01-01", "");
    }
}
