package org.communicator.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values that templates may use (X09). */
class MergeFieldsTest {

    private static final AccountId ACME = new AccountId("acme");

    @ParameterizedTest
    @CsvSource({"Ann Miller, Ann", "'Miller, Ann Lee', Ann", "Ann, Ann", "'Miller,', 'Miller,'"})
    void ofShouldKnowAFirstName(String name, String first) {
        MergeFields fields = MergeFields.of(Optional.of(client(name)), Optional.empty(), Optional.empty());

        assertThat(fields.value("client.name")).contains(name);
        assertThat(fields.value("client.firstName")).contains(first);
    }

    @Test
    void ofShouldHaveNoValueForWhatIsNotKnown() {
        Location downtown = new Location(ACME, new LocationId("downtown"), "Downtown", ZoneOffset.UTC, true, true,
                List.of(), List.of());

        MergeFields fields = MergeFields.of(Optional.empty(), Optional.of(downtown), Optional.empty());

        assertThat(fields.values()).isEqualTo(Map.of("location.name", "Downtown"));
        assertThat(fields.with(Map.of("order", "7")).value("order")).contains("7");
    }

    private static Client client(String name) {
        return new Client(ACME, new ClientId("ann"), name, Set.of(), List.of(), "US", true, true, false,
                Optional.empty());
    }
}
