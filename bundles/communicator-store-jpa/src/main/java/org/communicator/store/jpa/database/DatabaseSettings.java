package org.communicator.store.jpa.database;

import java.util.Objects;
import org.communicator.api.operations.Secret;

/**
 * Where the database is and how it is reached.
 *
 * @param url the JDBC URL
 * @param user who connects
 * @param password the user's password
 * @param poolSize how many connections are kept open
 */
public record DatabaseSettings(String url, String user, Secret password, int poolSize) {

    public DatabaseSettings {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        if (poolSize < 1 || poolSize > 200) {
            throw new IllegalArgumentException(DatabaseConfig.PID + ": pool.size must be 1 to 200: " + poolSize);
        }
    }

    static DatabaseSettings of(DatabaseConfig config) {
        return new DatabaseSettings(config.url(), config.user(), new Secret(config.password()), config.pool_size());
    }
}
