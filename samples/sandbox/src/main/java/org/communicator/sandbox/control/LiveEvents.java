package org.communicator.sandbox.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.communicator.sandbox.fault.Faults;
import org.communicator.sandbox.http.Json;
import org.communicator.sandbox.message.Handsets;
import org.communicator.sandbox.message.Message;
import org.communicator.sandbox.message.MessageLog;
import org.communicator.sandbox.message.OptOuts;
import org.communicator.sandbox.message.TrafficListener;

/** Server-sent events for open pages, gathered over a moment so that a flood of messages stays a trickle. */
public final class LiveEvents implements TrafficListener, HttpHandler {

    private static final int MOST_PAGES = 16;

    private final Handsets handsets;
    private final MessageLog log;
    private final Faults faults;
    private final OptOuts optOuts;
    private final List<LivePage> pages = new CopyOnWriteArrayList<>();
    private final Changes changes = new Changes();

    public LiveEvents(Handsets handsets, MessageLog log, Faults faults, OptOuts optOuts) {
        this.handsets = handsets;
        this.log = log;
        this.faults = faults;
        this.optOuts = optOuts;
    }

    @Override
    public void changed(Message message) {
        if (!pages.isEmpty()) {
            changes.message(message);
        }
    }

    void handsetChanged(String number) {
        changes.handset(number);
    }

    void faultsChanged() {
        changes.faults();
    }

    void everythingChanged() {
        changes.everything();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("GET") || pages.size() >= MOST_PAGES) {
            exchange.sendResponseHeaders(pages.size() >= MOST_PAGES ? 503 : 405, -1);
            exchange.close();
            return;
        }
        LivePage page = new LivePage(exchange);
        pages.add(page);
        Thread writer = new Thread(() -> {
            page.run();
            pages.remove(page);
        }, "live-page");
        writer.setDaemon(true);
        writer.start();
    }

    /** Tells the pages what has changed since the last time; to be called every few moments. */
    public void tell() {
        Changes.Batch batch = changes.drain();
        if (!batch.isEmpty() && !pages.isEmpty()) {
            byte[] events = events(batch).getBytes(UTF_8);
            pages.forEach(page -> page.offer(events));
        }
    }

    private String events(Changes.Batch batch) {
        if (batch.everything()) {
            return event("reset", Map.of());
        }
        StringBuilder events = new StringBuilder();
        if (!batch.handsets().isEmpty()) {
            events.append(event("handsets", Map.of("handsets", batch.handsets().stream()
                    .map(handsets::find).flatMap(Optional::stream)
                    .map(handset -> HandsetView.of(handset, log, optOuts)).toList())));
        }
        if (!batch.messages().isEmpty()) {
            events.append(event("messages", Map.of("messages",
                    batch.messages().stream().map(MessageView::of).toList())));
        }
        if (batch.faults()) {
            events.append(event("faults", faults.chosen()));
        }
        return events.toString();
    }

    private static String event(String name, Object data) {
        return "event: " + name + "\ndata: " + new String(Json.write(data), UTF_8) + "\n\n";
    }
}
