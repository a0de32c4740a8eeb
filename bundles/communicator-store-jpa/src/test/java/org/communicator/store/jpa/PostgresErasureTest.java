package org.communicator.store.jpa;

final class PostgresErasureTest extends ErasureCase {

    PostgresErasureTest() {
        super(TestDatabase.postgres());
    }
}
