package org.communicator.store.jpa.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction of one thread. Closing it rolls back what was not committed. */
final class Unit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Unit.class);

    private final EntityManager entityManager;
    private final List<Runnable> afterCommit = new ArrayList<>();
    /** Why nothing of it can be kept any more. */
    private RuntimeException doom;

    private Unit(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    static Unit begin(EntityManager entityManager) {
        Unit unit = new Unit(entityManager);
        try {
            entityManager.getTransaction().begin();
            return unit;
        } catch (RuntimeException e) {
            unit.close();
            throw e;
        }
    }

    EntityManager entityManager() {
        return entityManager;
    }

    /** Runs a part of it; if that throws, the whole is lost: whoever catches it and goes on is thrown the same again. */
    <T> T run(Supplier<T> work) {
        if (doom != null) {
            throw doom;
        }
        try {
            return work.get();
        } catch (RuntimeException e) {
            doom = doom == null ? Failures.of(e) : doom;
            throw doom;
        } catch (Error e) {
            doom = new IllegalStateException("a part of the transaction failed, so that nothing of it can be kept", e);
            throw e;
        }
    }

    /** Does not matter to the transaction. */
    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** What was to be done after the commit; each is done whatever becomes of the others. */
    void follow() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("what follows a commit failed", e);
            }
        }
    }

    void commit() {
        if (doom != null) {
            throw doom;
        }
        entityManager.getTransaction().commit();
    }

    @Override
    public void close() {
        try (entityManager) {
            EntityTransaction transaction = entityManager.getTransaction();
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            LOG.debug("the rollback found no connection: {}", e.getClass().getName());
        }
    }
}
