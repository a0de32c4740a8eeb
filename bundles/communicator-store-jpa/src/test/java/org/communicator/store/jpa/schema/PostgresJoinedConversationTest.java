package org.communicator.store.jpa.schema;

import org.communicator.store.jpa.TestDatabase;

final class PostgresJoinedConversationTest extends JoinedConversationTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
