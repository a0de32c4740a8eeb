package org.communicator.store.jpa.schema;

import org.communicator.store.jpa.TestDatabase;

final class PostgresPersonalDataTest extends PersonalDataTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
