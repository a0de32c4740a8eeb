package org.communicator.sandbox.http;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps web pages of other origins out of what needs no credentials: a foreign name that resolves to this machine,
 * and a foreign page that posts here.
 */
public final class LoopbackGuard extends Filter {

    private static final Pattern LOOPBACK = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        if (isOwn(exchange)) {
            chain.doFilter(exchange);
            return;
        }
        try (exchange) {
            exchange.sendResponseHeaders(403, -1);
        }
    }

    private static boolean isOwn(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        return host != null && LOOPBACK.matcher(host).matches()
                && (origin == null || READING.contains(exchange.getRequestMethod()) || origin.equals("http://" + host));
    }

    @Override
    public String description() {
        return "Only this machine, and no foreign web page";
    }
}
