package org.communicator.testkit.postgres;

/** One server for all tests of a process, started when the first one asks. It survives no crash of the machine. */
public final class SharedPostgres {

    private SharedPostgres() {
    }

    /** The server; nobody may stop it. Each test takes a database of its own. */
    public static PostgresServer server() {
        return Holder.SERVER;
    }

    private static final class Holder {
        private static final PostgresServer SERVER = PostgresServer.started(PostgresServer.Durability.WAIVED);
    }
}
