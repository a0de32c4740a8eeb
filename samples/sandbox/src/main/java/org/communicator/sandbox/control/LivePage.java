package org.communicator.sandbox.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One open event stream, written by a thread of its own: a page that reads slowly holds up nobody. */
final class LivePage {

    private static final byte[] HEARTBEAT = ":\n\n".getBytes(UTF_8);
    private static final byte[] START_OVER = "event: reset\ndata: {}\n\n".getBytes(UTF_8);
    private static final int HEARTBEAT_SECONDS = 10;

    private final HttpExchange exchange;
    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(32);

    LivePage(HttpExchange exchange) {
        this.exchange = exchange;
    }

    void offer(byte[] events) {
        if (!waiting.offer(events)) {
            waiting.clear();
            waiting.offer(START_OVER);
        }
    }

    /** Writes until the page goes away. */
    void run() {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write("retry: 1000\n\n".getBytes(UTF_8));
            while (true) {
                out.flush();
                byte[] events = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                out.write(events == null ? HEARTBEAT : events);
            }
        } catch (IOException gone) {
            // the page was closed
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
