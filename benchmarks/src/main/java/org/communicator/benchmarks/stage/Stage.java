package org.communicator.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.communicator.testkit.postgres.PostgresServer;

/**
 * Everything that runs during a measurement: one PostgreSQL that keeps what was committed, the provider's stand-in,
 * the distribution, and later the bare servlet on a copy of the distribution's database.
 */
public final class Stage implements AutoCloseable {

    private final Places places;
    private final Path directory;
    private final PostgresServer postgres;
    private final Database database;
    private final Sandbox sandbox;
    private final Distribution distribution;
    private Ceiling ceiling;
    private boolean keepFiles;

    private Stage(Places places, Path directory, PostgresServer postgres) {
        this.places = places;
        this.directory = directory;
        this.postgres = postgres;
        this.database = new Database(postgres, postgres.createDatabase());
        this.sandbox = new Sandbox(places.sandbox(), directory, Provider.SANDBOX.authToken());
        this.distribution = new Distribution(directory, database, sandbox, Provider.SANDBOX);
    }

    /** Sets it up; the distribution is not started yet. */
    public static Stage set(Places places) {
        try {
            Path directory = Files.createTempDirectory("communicator-bench-");
            Copy.of(places.assembly(), directory);
            return new Stage(places, directory, PostgresServer.started());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The distribution. */
    public Distribution distribution() {
        return distribution;
    }

    /** The provider's stand-in. */
    public Sandbox sandbox() {
        return sandbox;
    }

    /** The bare servlet. */
    public Ceiling ceiling() {
        return ceiling;
    }

    /** Starts the bare servlet on what the distribution has stored so far; the distribution must not run. */
    public void raiseCeiling() {
        ceiling = new Ceiling(places, directory, database.copy("ceiling"));
    }

    /** How many messages the distribution has stored whose provider id begins so. */
    public long stored(String providerIds) {
        return database.count("select count(*) from message where provider_id like '" + providerIds + "%'");
    }

    /** Writes that many messages and clients into the database, which the distribution has made its tables in. */
    public void writeHistory(int size) {
        new History(database, size).write();
    }

    /** Something went wrong: the logs are to stay. */
    public void keepFiles() {
        keepFiles = true;
    }

    /** Ends everything and deletes it. */
    @Override
    public void close() {
        if (ceiling != null) {
            ceiling.close();
        }
        distribution.close();
        sandbox.close();
        postgres.close();
        if (keepFiles) {
            System.err.println("logs are kept in " + directory);
        } else {
            Copy.delete(directory);
        }
    }
}
