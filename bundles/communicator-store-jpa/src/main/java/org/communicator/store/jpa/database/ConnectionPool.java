package org.communicator.store.jpa.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Makes the pool of connections. It needs no database to be made, and finds one again by itself. */
final class ConnectionPool {

    private static final long WAIT_MILLIS = 3_000;
    private static final long VALIDATION_MILLIS = 1_000;
    private static final long KEEP_ALIVE_MILLIS = 30_000;

    private ConnectionPool() {
    }

    static HikariDataSource over(DataSource dataSource, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("communicator");
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setValidationTimeout(VALIDATION_MILLIS);
        config.setKeepaliveTime(KEEP_ALIVE_MILLIS);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
