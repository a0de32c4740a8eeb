package org.communicator.store.jpa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.communicator.api.operations.Secret;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

final class VendorTest {

    @Test
    void ofShouldGoByTheBeginningOfTheUrl() {
        assertThat(Vendor.of("jdbc:h2:file:./x")).isEqualTo(Vendor.H2);
        assertThat(Vendor.of("jdbc:postgresql://localhost/x")).isEqualTo(Vendor.POSTGRESQL);
    }

    @Test
    void ofShouldNameTheSettingWhenTheUrlIsOfAnotherDatabase() {
        assertThatThrownBy(() -> Vendor.of("jdbc:mysql://localhost/x")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org.communicator.store.jpa").hasMessageContaining("url");
    }

    @Test
    void dataSourceShouldKeepWhatTheUrlSaysWhenItSaysMoreThanWhere() throws SQLException {
        PGSimpleDataSource postgres = (PGSimpleDataSource) Vendor.POSTGRESQL
                .dataSource(settings("jdbc:postgresql://localhost/x?socketTimeout=7&sslmode=require"));
        JdbcDataSource h2 = (JdbcDataSource) Vendor.H2.dataSource(settings("jdbc:h2:mem:x;query_cache_size=9"));

        assertThat(postgres.getSocketTimeout()).isEqualTo(7);
        assertThat(postgres.getSslMode()).isEqualTo("require");
        assertThat(postgres.getReWriteBatchedInserts()).isTrue();
        assertThat(h2.getURL()).isEqualTo("jdbc:h2:mem:x;query_cache_size=9;WRITE_DELAY=0");
    }

    @Test
    void settingsShouldNotPrintThePassword() {
        assertThat(new DatabaseSettings("jdbc:h2:mem:x", "sa", new Secret("hidden"), 1).toString())
                .doesNotContain("hidden");
    }

    private static DatabaseSettings settings(String url) {
        return new DatabaseSettings(url, "sa", new Secret(""), 1);
    }
}
