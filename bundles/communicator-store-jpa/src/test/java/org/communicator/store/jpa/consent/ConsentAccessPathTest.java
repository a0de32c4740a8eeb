package org.communicator.store.jpa.consent;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.NamedNativeQuery;
import java.sql.SQLException;
import org.communicator.store.jpa.QueryPlan;
import org.junit.jupiter.api.Test;

class ConsentAccessPathTest {

    @Test
    void coveringShouldReadTheIndexOfAddressesFromTheNewestEntryOn() throws SQLException {
        String statement = ConsentEntryEntity.class.getAnnotation(NamedNativeQuery.class).query();

        assertThat(QueryPlan.of(statement,
                "'lakeside', '+1', 'SMS', 'MARKETING', 'ACCOUNT:', 'NUMBER:+2', 'NUMBER:+2', 1"))
                .contains("consent_entry_address").doesNotContain("Seq Scan").doesNotContain("Sort");
    }
}
