package org.communicator.store.jpa.database;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communicator.api.store.StoreUnavailableException;
import org.communicator.api.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Transactions of the database, each bound to its thread. The stores reach their entity manager through here. */
@Component(service = {Transactions.class, JpaTransactions.class})
public final class JpaTransactions implements Transactions {

    private final Database database;
    private final ThreadLocal<Unit> current = new ThreadLocal<>();

    @Activate
    public JpaTransactions(@Reference Database database) {
        this.database = database;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        Unit joined = current.get();
        return joined == null ? told(() -> begin(work)) : joined.run(work);
    }

    /** Reads, in the thread's transaction if it is in one. */
    public <T> T read(Function<EntityManager, T> work) {
        Unit joined = current.get();
        return joined == null ? told(() -> readAlone(work)) : joined.run(() -> work.apply(joined.entityManager()));
    }

    /** Writes, in the thread's transaction, else in one of its own. */
    public <T> T write(Function<EntityManager, T> work) {
        return inTransaction(() -> work.apply(current.get().entityManager()));
    }

    /** Writes, in the thread's transaction, else in one of its own. */
    public void write(Consumer<EntityManager> work) {
        inTransaction(() -> {
            work.accept(current.get().entityManager());
            return null;
        });
    }

    @Override
    public void afterCommit(Runnable action) {
        Unit joined = current.get();
        if (joined == null) {
            action.run();
        } else {
            joined.afterCommit(action);
        }
    }

    /** Whether the database is PostgreSQL, for what the other one cannot do. */
    public boolean onPostgres() {
        return database.vendor() == Vendor.POSTGRESQL;
    }

    private <T> T begin(Supplier<T> work) {
        Unit done;
        T result;
        try (Unit unit = Unit.begin(database.entityManager())) {
            current.set(unit);
            result = unit.run(work);
            unit.commit();
            done = unit;
        } finally {
            current.remove();
        }
        done.follow();
        return result;
    }

    private <T> T readAlone(Function<EntityManager, T> work) {
        try (EntityManager entityManager = database.entityManager()) {
            return work.apply(entityManager);
        }
    }

    private <T> T told(Supplier<T> call) {
        try {
            T result = call.get();
            database.answered();
            return result;
        } catch (RuntimeException e) {
            RuntimeException failure = Failures.of(e);
            if (failure instanceof StoreUnavailableException unavailable) {
                database.failed(unavailable);
            }
            throw failure;
        }
    }
}
