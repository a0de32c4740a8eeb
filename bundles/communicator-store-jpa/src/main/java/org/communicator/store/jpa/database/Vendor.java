package org.communicator.store.jpa.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases that the store knows, and how they differ. */
enum Vendor {

    H2("jdbc:h2:", H2UtcPlatform.class,
            Map.ofEntries(
                    Map.entry("collation", ""),
                    Map.entry("bytes", "varbinary(1048576)"),
                    Map.entry("outbound_only", ""),
                    Map.entry("with_request_key_only", ""),
                    Map.entry("stored_at_index", "(account, stored_at)"),
                    Map.entry("open_review_only", ""),
                    Map.entry("snoozed_only", ""),
                    Map.entry("held_only", ""),
                    Map.entry("postgresql_only", "/*"),
                    Map.entry("waiting_only", ""),
                    Map.entry("wider_location_id",
                            "alter table conversation_location alter column location_id set data type varchar(80)"),
                    Map.entry("churning", ""))) {

        @Override
        DataSource dataSource(DatabaseSettings settings) {
            JdbcDataSource dataSource = new JdbcDataSource();
            dataSource.setURL(settings.url() + H2_SETTINGS.entrySet().stream()
                    .filter(setting -> !says(settings.url(), setting.getKey())).sorted(Map.Entry.comparingByKey())
                    .map(setting -> ";" + setting.getKey() + "=" + setting.getValue())
                    .collect(Collectors.joining()));
            dataSource.setUser(settings.user());
            dataSource.setPassword(settings.password().reveal());
            return dataSource;
        }

        @Override
        void opening(DataSource direct) throws SQLException {
            H2Indexes.opening(direct);
        }

        @Override
        void closing(DataSource direct) throws SQLException {
            H2Indexes.closing(direct);
        }
    },

    POSTGRESQL("jdbc:postgresql:", PostgresUtcPlatform.class,
            Map.ofEntries(
                    Map.entry("collation", "collate \"C\""),
                    Map.entry("bytes", "bytea"),
                    Map.entry("postgresql_only", ""),
                    Map.entry("outbound_only", "where direction = 'OUTBOUND'"),
                    Map.entry("with_request_key_only", "where request_key is not null"),
                    Map.entry("stored_at_index", "using brin (stored_at)"),
                    Map.entry("open_review_only", "where decision is null"),
                    Map.entry("snoozed_only", "where snoozed_until is not null"),
                    Map.entry("held_only", "where direction = 'OUTBOUND' and hold_until is not null"),
                    Map.entry("waiting_only", "where waiting"),
                    Map.entry("wider_location_id", "alter table conversation_location"
                            + " alter column location_id type varchar(80) collate \"C\""),
                    Map.entry("churning",
                            "with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500)"))) {

        @Override
        DataSource dataSource(DatabaseSettings settings) throws SQLException {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setURL(settings.url());
            dataSource.setUser(settings.user());
            dataSource.setPassword(settings.password().reveal());
            for (Map.Entry<String, String> setting : POSTGRESQL_SETTINGS.entrySet()) {
                if (!says(settings.url(), setting.getKey())) {
                    dataSource.setProperty(setting.getKey(), setting.getValue());
                }
            }
            return dataSource;
        }
    };

    /** Without the delay a commit is in the file when it returns; H2's own default loses half a second of them. */
    private static final Map<String, String> H2_SETTINGS = Map.of("WRITE_DELAY", "0", "QUERY_CACHE_SIZE", "64");
    private static final Map<String, String> POSTGRESQL_SETTINGS = Map.of("connectTimeout", "3", "socketTimeout", "60",
            "tcpKeepAlive", "true", "reWriteBatchedInserts", "true", "ApplicationName", "communicator");

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

    /** Connections, not pooled. What the URL says of a setting wins over what is good for us. */
    abstract DataSource dataSource(DatabaseSettings settings) throws SQLException;

    /** Before the tables are touched for the first time. */
    void opening(DataSource direct) throws SQLException {
        // A server looks after itself.
    }

    /** When nothing more is done with them. */
    void closing(DataSource direct) throws SQLException {
        // A server looks after itself.
    }

    private static boolean says(String url, String setting) {
        return url.toLowerCase(Locale.ROOT).contains(setting.toLowerCase(Locale.ROOT) + "=");
    }

    /** How EclipseLink speaks to it. */
    Class<?> platform() {
        return platform;
    }

    /** The places of the migrations where it has words of its own. */
    Map<String, String> dialect() {
        return dialect;
    }
}
