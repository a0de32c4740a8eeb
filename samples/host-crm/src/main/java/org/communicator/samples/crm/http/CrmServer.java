package org.communicator.samples.crm.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.communicator.samples.crm.Settings;
import org.communicator.samples.crm.demo.Demo;
import org.communicator.samples.crm.messaging.DirectoryFeed;
import org.communicator.samples.crm.messaging.TokenMint;

/** The HTTP server, on loopback only, with the policies that every answer carries. */
public final class CrmServer {

    private static final int THREADS = 8;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final SignIn signIn;
    private final Router router;
    private final String contentSecurityPolicy;

    private CrmServer(Settings settings, Demo demo, TokenMint mint, DirectoryFeed feed) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
        this.signIn = new SignIn(demo, new Sessions(), mint);
        this.router = new Router(new Pages(settings.communicator()), signIn, new Desk(demo, feed, settings.sandbox()));
        this.contentSecurityPolicy = policy(settings.communicator());
        server.createContext("/", this::handle);
        server.setExecutor(threads);
    }

    /** Binds and starts. */
    public static CrmServer start(Settings settings, Demo demo, TokenMint mint, DirectoryFeed feed) throws IOException {
        CrmServer crm = new CrmServer(settings, demo, mint, feed);
        crm.server.start();
        return crm;
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + '/');
    }

    /** Stops at once. */
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        Visit visitor = new Visit(exchange, Optional.empty());
        if (Guard.refuses(visitor)) {
            return Reply.refused(403, "This address is only for pages of this CRM.");
        }
        try {
            return router.answer(new Visit(exchange, signIn.sessionOf(visitor)));
        } catch (RuntimeException ours) {
            System.err.println("A request failed: " + ours);
            return Reply.refused(500, "The CRM could not do that.");
        }
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", contentSecurityPolicy);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "same-origin");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (!reply.type().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", reply.type());
        }
        boolean silent = reply.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), silent ? -1 : reply.body().length);
        if (!silent) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    /** Nothing but this CRM's own files, and what Communicator's elements need. */
    private static String policy(URI communicator) {
        return "default-src 'none'; script-src 'self' " + communicator
                + "; style-src 'self'; img-src 'self'; font-src 'self' " + communicator
                + "; connect-src 'self' " + communicator
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }
}
