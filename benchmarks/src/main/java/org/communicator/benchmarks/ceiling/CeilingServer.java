package org.communicator.benchmarks.ceiling;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The ceiling for the job of taking in a message: a bare Jetty, one servlet, plain JDBC. The database is in the
 * environment, as Communicator's is; the port is the argument.
 */
public final class CeilingServer {

    private static final int THREADS = 100;

    private CeilingServer() {
    }

    /** Runs until it is ended. */
    public static void main(String[] arguments) throws Exception {
        HikariDataSource pool = pool();
        Rows rows;
        try (Connection connection = pool.getConnection()) {
            rows = new Rows(connection);
        }
        Server server = server(Integer.parseInt(arguments[0]), new Webhook(pool, rows));
        server.start();
        System.out.println("Ready for " + rows.clients() + " clients.");
        server.join();
    }

    private static HikariDataSource pool() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(System.getenv("COMMUNICATOR_DB_URL"));
        database.setUser(System.getenv("COMMUNICATOR_DB_USER"));
        database.setPassword(System.getenv("COMMUNICATOR_DB_PASSWORD"));
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(Integer.parseInt(System.getenv("COMMUNICATOR_DB_POOL_SIZE")));
        return new HikariDataSource(config);
    }

    private static Server server(int port, Webhook webhook) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        Server server = new Server(new QueuedThreadPool(THREADS));
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(webhook), "/*");
        server.setHandler(context);
        return server;
    }
}
