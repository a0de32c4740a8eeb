package org.communicator.store.jpa.database;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases that the store knows, and how they differ. */
enum Vendor {

    H2("jdbc:h2:", H2UtcPlatform.class,
            Map.of("collation", "", "outbound_only", "", "with_request_key_only", "",
            "stored_at_index", "(account, stored_at)", "churning", "")) {

        @Override
        DataSource dataSource(DatabaseSettings settings) {
            JdbcDataSource dataSource = new JdbcDataSource();
            dataSource.setURL(settings.url() + missing(settings.url(), "QUERY_CACHE_SIZE", "64"));
            dataSource.setUser(settings.user());
            dataSource.setPassword(settings.password().reveal());
            return dataSource;
        }

        private String missing(String url, String setting, String value) {
            return url.toUpperCase(Locale.ROOT).contains(";" + setting + "=") ? ""
                    : ";" + setting + "=" + value;
        }
    },

    POSTGRESQL("jdbc:postgresql:", PostgresUtcPlatform.class,
            Map.of("collation", "collate \"C\"", "outbound_only", "where direction = 'OUTBOUND'",
                    "with_request_key_only", "where request_key is not null",
                    "stored_at_index", "using brin (stored_at)",
                    "churning", "with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500)")) {

        @Override
        DataSource dataSource(DatabaseSettings settings) {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setConnectTimeout(CONNECT_SECONDS);
            dataSource.setSocketTimeout(ANSWER_SECONDS);
            dataSource.setTcpKeepAlive(true);
            dataSource.setReWriteBatchedInserts(true);
            dataSource.setApplicationName("communicator");
            // What the URL says wins over the defaults above.
            dataSource.setURL(settings.url());
            dataSource.setUser(settings.user());
            dataSource.setPassword(settings.password().reveal());
            return dataSource;
        }
    };

    private static final int CONNECT_SECONDS = 3;
    private static final int ANSWER_SECONDS = 60;

    private final String urlPrefix;
    private final Class<?> platform;
    private final Map<String, String> dialect;

    Vendor(String urlPrefix, Class<?> platform, Map<String, String> dialect) {
        this.urlPrefix = urlPrefix;
        this.platform = platform;
        this.dialect = dialect;
    }

    /** The vendor of that URL. */
    static Vendor of(String url) {
        return Arrays.stream(values()).filter(vendor -> url.startsWith(vendor.urlPrefix)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        DatabaseConfig.PID + ": url must begin with jdbc:h2: or jdbc:postgresql:"));
    }

    abstract DataSource dataSource(DatabaseSettings settings);

    /** How EclipseLink speaks to it. */
    Class<?> platform() {
        return platform;
    }

    /** The places of the migrations where it has words of its own. */
    Map<String, String> dialect() {
        return dialect;
    }
}
