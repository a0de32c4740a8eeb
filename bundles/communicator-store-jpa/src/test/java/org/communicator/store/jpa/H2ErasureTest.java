package org.communicator.store.jpa;

final class H2ErasureTest extends ErasureCase {

    H2ErasureTest() {
        super(TestDatabase.h2());
    }
}
