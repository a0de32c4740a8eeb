package org.communicator.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Between the JDK's server and a {@link Resource}: reads, serves, writes, and says what went wrong. */
public final class Door implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Door.class.getName());

    private final Resource resource;

    public Door(Resource resource) {
        this.resource = resource;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            serve(exchange).whenComplete((reply, failure) -> write(exchange, failure == null ? reply : sorry(failure)));
        } catch (RuntimeException failure) {
            write(exchange, sorry(failure));
        }
    }

    private CompletionStage<Reply> serve(HttpExchange exchange) throws IOException {
        return resource.serve(Request.read(exchange));
    }

    private static Reply sorry(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof Problem problem) {
            return problem.asReply();
        }
        LOG.log(System.Logger.Level.ERROR, "A request failed", cause);
        return new Problem(500, "The sandbox failed; its log has the cause.").asReply();
    }

    private static void write(HttpExchange exchange, Reply reply) {
        if (reply.isCut()) {
            exchange.close();
            return;
        }
        try (exchange) {
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            if (reply.body().length > 0) {
                exchange.getResponseBody().write(reply.body());
            }
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "The caller went away before the answer", gone);
        }
    }
}
