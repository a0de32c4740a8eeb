package org.communicator.store.jpa.database;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.communicator.api.store.StoreUnavailableException;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database: its pool, its migrations, its entity managers. It may be gone when this starts: then whoever needs it
 * next tries again. Thread-safe.
 */
@Component(service = Database.class, configurationPid = DatabaseConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DatabaseConfig.class)
public final class Database {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration REST = Duration.ofSeconds(1);

    private final Vendor vendor;
    private final DataSource direct;
    private final HikariDataSource pool;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile EntityManagerFactory factory;
    private volatile Trouble trouble;
    private volatile long answeredAt = System.nanoTime();
    private boolean prepared;

    /** Why it did not answer, and when. */
    private record Trouble(String cause, long at) {
    }

    @Activate
    public Database(DatabaseConfig config) {
        this(DatabaseSettings.of(config));
    }

    /** Opens it if it is there. */
    public Database(DatabaseSettings settings) {
        this.vendor = Vendor.of(settings.url());
        this.direct = direct(settings);
        this.pool = ConnectionPool.over(direct, settings.poolSize());
        try {
            factory();
        } catch (StoreUnavailableException e) {
            LOG.debug("it is tried again when it is needed");
        }
    }

    private DataSource direct(DatabaseSettings settings) {
        try {
            return vendor.dataSource(settings);
        } catch (SQLException e) {
            throw new IllegalArgumentException(DatabaseConfig.PID + ": the url is not understood", e);
        }
    }

    @Deactivate
    public void close() {
        opening.lock();
        try (pool) {
            if (factory != null) {
                factory.close();
            }
            if (prepared) {
                vendor.closing(direct);
            }
        } catch (SQLException gone) {
            LOG.warn("the database could not be closed: {}", Failures.words(gone));
        } finally {
            opening.unlock();
        }
    }

    Vendor vendor() {
        return vendor;
    }

    /** A new entity manager; the caller closes it. */
    EntityManager entityManager() {
        if (pool.getHikariPoolMXBean().getTotalConnections() == 0) {
            refuseWhileItRests();
        }
        return factory().createEntityManager();
    }

    /** It has just done what was asked. */
    void answered() {
        answeredAt = System.nanoTime();
        if (trouble != null) {
            trouble = null;
            LOG.info("the database answers again");
        }
    }

    /** It has just failed to. */
    void failed(StoreUnavailableException failure) {
        if (trouble == null) {
            LOG.warn("{}; it is tried again with every call", failure.getMessage());
        }
        if (!rests()) {
            trouble = new Trouble(failure.getMessage(), System.nanoTime());
        }
    }

    /** Why it does not answer; null if it does. Asks it only if nobody has lately. */
    String trouble() {
        try {
            factory();
            if (System.nanoTime() - answeredAt > REST.toNanos()) {
                ping();
            }
        } catch (StoreUnavailableException e) {
            return e.getMessage();
        }
        Trouble known = trouble;
        return known == null ? null : known.cause();
    }

    private void ping() {
        if (rests()) {
            return;
        }
        try (Connection connection = pool.getConnection()) {
            if (connection.isValid(1)) {
                answered();
            }
        } catch (SQLException e) {
            failed(new StoreUnavailableException(Failures.words(e), e));
        }
    }

    /** Whether it has failed so lately that asking again is of no use. */
    private boolean rests() {
        Trouble known = trouble;
        return known != null && System.nanoTime() - known.at() < REST.toNanos();
    }

    private void refuseWhileItRests() {
        Trouble known = trouble;
        if (known != null && rests()) {
            throw new StoreUnavailableException(known.cause(), null);
        }
    }

    private EntityManagerFactory factory() {
        EntityManagerFactory ready = factory;
        return ready != null ? ready : open();
    }

    /** Once: what comes later may be tried again and again. */
    private void prepare() throws SQLException {
        if (!prepared) {
            vendor.opening(direct);
            prepared = true;
        }
    }

    private EntityManagerFactory open() {
        refuseWhileItRests();
        if (!opening.tryLock()) {
            Trouble known = trouble;
            throw new StoreUnavailableException(known == null ? "the database is being opened" : known.cause(), null);
        }
        try {
            if (factory == null) {
                prepare();
                Migrations.apply(direct, vendor);
                factory = new PersistenceProvider()
                        .createContainerEntityManagerFactory(new PersistenceUnit(pool, vendor), Map.of());
                answered();
            }
            return factory;
        } catch (SQLException | RuntimeException | LinkageError e) {
            StoreUnavailableException failure = Failures.opening(e);
            failed(failure);
            throw failure;
        } finally {
            opening.unlock();
        }
    }
}
