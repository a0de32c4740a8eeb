package org.communicator.testkit.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server on a free loopback port, with a data directory and a random password of its own. It ends with
 * this process, however that ends, and takes its data along. Not for use by several threads at once.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String USER = "communicator";
    /**
     * The server's stdin is a pipe from this process. A word stops it; the end of the pipe, which also comes when this
     * process is killed, stops it and deletes the data.
     */
    private static final String GUARD = """
            home=$1; shift
            "$@" >>"$home/log" 2>&1 </dev/null &
            server=$!
            if read -r signal; then kill -"$signal" $server; wait $server
            else kill -INT $server; wait $server; rm -rf "$home"; fi
            """;

    private final ServerUser user = new ServerUser();
    private final Path binaries = new PostgresBinaries(user).unpacked();
    private final String password = UUID.randomUUID().toString();
    private final Path home;
    private final int port;
    private final Durability durability;
    private Process guard;

    /** What a crash of the machine may take. */
    public enum Durability {
        /** What was committed stays: as in production. */
        KEPT,
        /** Nothing is forced to the disk: quick, for tests that crash nothing. */
        WAIVED
    }

    private PostgresServer(Durability durability) throws IOException {
        this.durability = durability;
        this.home = user.newDirectory();
        this.port = freePort();
    }

    /** Starts a server that keeps what was committed. */
    public static PostgresServer started() {
        return started(Durability.KEPT);
    }

    /** Starts a server. */
    public static PostgresServer started(Durability durability) {
        try {
            PostgresServer server = new PostgresServer(durability);
            server.initialize();
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started", e);
        }
    }

    /** Its port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The name of a superuser. */
    public String user() {
        return USER;
    }

    /** That user's password. */
    public String password() {
        return password;
    }

    /** The JDBC URL of a database; user and password are not in it. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes a new empty database and gives its name. */
    public String createDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        execute("postgres", "create database " + name);
        return name;
    }

    /** Runs a statement as superuser. */
    public void execute(String database, String sql) {
        try (Connection connection = dataSource(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + sql, e);
        }
    }

    /** Connections to a database, not pooled. */
    public PGSimpleDataSource dataSource(String database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(url(database));
        dataSource.setUser(USER);
        dataSource.setPassword(password);
        return dataSource;
    }

    /** Starts it again after {@link #stop} or {@link #crash}, on the same port with the same data. */
    public void start() {
        if (guard != null) {
            throw new IllegalStateException("it is running");
        }
        try {
            guard = new ProcessBuilder(user.command(guarded())).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started", e);
        }
        awaitConnection();
    }

    /** Ends every connection, then the server; the data stays. */
    public void stop() {
        end("INT");
    }

    /** Ends it without a word to anybody; what was committed stays if it is to be kept. */
    public void crash() {
        end("QUIT");
    }

    /** Ends it and deletes its data. */
    @Override
    public void close() {
        if (guard == null) {
            start();
        }
        try {
            guard.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitEnd();
    }

    private void end(String signal) {
        try (OutputStream word = guard.getOutputStream()) {
            word.write((signal + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's guard is gone", e);
        }
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!guard.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("PostgreSQL did not end");
            }
            guard = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL ended", e);
        }
    }

    private void initialize() throws IOException {
        Path passwordFile = Files.writeString(home.resolve("password"), password);
        Process initdb = new ProcessBuilder(user.command(List.of(program("initdb"), "--pgdata=" + data(),
                "--username=" + USER, "--pwfile=/dev/stdin", "--auth=scram-sha-256", "--encoding=UTF8",
                "--locale=C", "--no-sync", "--no-instructions")))
                .redirectErrorStream(true).redirectInput(passwordFile.toFile())
                .redirectOutput(home.resolve("log").toFile()).start();
        try {
            if (initdb.waitFor() != 0) {
                throw new IOException("initdb failed:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while initdb ran", e);
        } finally {
            Files.delete(passwordFile);
        }
        user.handOver(home.resolve("log"));
    }

    private List<String> guarded() {
        List<String> command = new ArrayList<>(List.of("sh", "-c", GUARD, "guard", home.toString(),
                program("postgres"), "-D", data().toString(), "-p", Integer.toString(port)));
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "unix_socket_directories=",
                "max_connections=200", "shared_buffers=128MB"));
        if (durability == Durability.WAIVED) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return settings;
    }

    private void awaitConnection() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > deadline || !guard.isAlive()) {
                throw new IllegalStateException("PostgreSQL does not answer:\n" + log());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private boolean answers() {
        try (Connection connection = dataSource("postgres").getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(home.resolve("log"));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
