/** A PostgreSQL server of one's own for tests and benchmarks. */
package org.communicator.testkit.postgres;
