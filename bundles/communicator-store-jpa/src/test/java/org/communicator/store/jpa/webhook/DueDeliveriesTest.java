package org.communicator.store.jpa.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.communicator.store.jpa.QueryPlan;
import org.junit.jupiter.api.Test;

class DueDeliveriesTest {

    @Test
    void dueShouldBeReadInTheOrderOfItsIndex() throws SQLException {
        String others = " and d.webhook_id not in (?4)";

        assertThat(QueryPlan.of(DueDeliveries.DUE.formatted(others),
                "'2026-01-01', 4, 0, '01890000-0000-7000-8000-000000000001'"))
                .contains("webhook_delivery_due").doesNotContain("Sort").doesNotContain("Seq Scan");
    }
}
