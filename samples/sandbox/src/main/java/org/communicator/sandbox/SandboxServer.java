package org.communicator.sandbox;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.communicator.sandbox.control.ControlApi;
import org.communicator.sandbox.control.FaultArea;
import org.communicator.sandbox.control.HandsetArea;
import org.communicator.sandbox.control.HouseArea;
import org.communicator.sandbox.control.LiveEvents;
import org.communicator.sandbox.control.MessageArea;
import org.communicator.sandbox.fault.Faults;
import org.communicator.sandbox.http.Door;
import org.communicator.sandbox.http.LoopbackGuard;
import org.communicator.sandbox.http.PhonePage;
import org.communicator.sandbox.media.MediaApi;
import org.communicator.sandbox.media.MediaFetch;
import org.communicator.sandbox.media.MediaShelf;
import org.communicator.sandbox.message.Counters;
import org.communicator.sandbox.message.Handsets;
import org.communicator.sandbox.message.MessageLog;
import org.communicator.sandbox.message.OptOuts;
import org.communicator.sandbox.message.OurNumbers;
import org.communicator.sandbox.message.Traffic;
import org.communicator.sandbox.push.FirebaseApi;
import org.communicator.sandbox.push.PushArea;
import org.communicator.sandbox.push.PushFaults;
import org.communicator.sandbox.push.PushLog;
import org.communicator.sandbox.push.WebPushApi;
import org.communicator.sandbox.twilio.Creation;
import org.communicator.sandbox.twilio.Credentials;
import org.communicator.sandbox.twilio.MessagesApi;
import org.communicator.sandbox.webhook.CurrentSettings;
import org.communicator.sandbox.webhook.InboundTexts;
import org.communicator.sandbox.webhook.Journeys;
import org.communicator.sandbox.webhook.SenderPool;
import org.communicator.sandbox.webhook.Settings;
import org.communicator.sandbox.webhook.WebhookClient;
import org.communicator.sandbox.webhook.WebhookCounters;

/** Puts the parts together and listens on loopback. */
public final class SandboxServer implements AutoCloseable {

    private static final int THREADS = 32;
    private static final int BACKLOG = 1024;
    private static final int LIVE_EVERY_MS = 60;

    static {
        // read once by the JDK's server; without it an answer waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    }

    private final HttpServer server;
    private final ExecutorService requests = Executors.newFixedThreadPool(THREADS, daemon("request"));
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, daemon("timer"));

    private final WebhookClient webhooks;

    private SandboxServer(HttpServer server, WebhookClient webhooks) {
        this.server = server;
        this.webhooks = webhooks;
    }

    public static SandboxServer start(SandboxConfig config) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), config.port());
        SandboxServer sandbox = new SandboxServer(HttpServer.create(address, BACKLOG),
                new WebhookClient(config.authToken()));
        sandbox.open(config, Clock.systemUTC());
        return sandbox;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        timer.shutdownNow();
        requests.shutdownNow();
        webhooks.close();
    }

    private void open(SandboxConfig config, Clock clock) {
        Faults faults = new Faults();
        Counters counters = new Counters();
        OurNumbers numbers = new OurNumbers();
        OptOuts optOuts = new OptOuts();
        Handsets handsets = new Handsets();
        MessageLog log = new MessageLog(config.capacity());
        LiveEvents live = new LiveEvents(handsets, log, faults, optOuts);
        Traffic traffic = new Traffic(log, handsets, live);
        WebhookCounters callbacks = new WebhookCounters();
        WebhookCounters inbounds = new WebhookCounters();
        CurrentSettings settings = new CurrentSettings(new Settings(true, config.stepDelayMs(), config.inboundUrl()));
        Journeys journeys = new Journeys(traffic, new SenderPool(handsets, numbers), webhooks, callbacks, settings,
                config.accountSid(), timer, clock);
        MediaShelf shelf = new MediaShelf();
        MediaApi media = new MediaApi(shelf, "http://localhost:" + port());
        InboundTexts inbound = new InboundTexts(traffic, optOuts, webhooks, inbounds, settings, config.accountSid(),
                shelf, "http://127.0.0.1:" + port(), clock);
        Creation creation = new Creation(config.accountSid(), traffic, journeys, faults, optOuts, counters,
                new MediaFetch(shelf, requests), clock);
        Credentials credentials = new Credentials(config.accountSid(), config.authToken());

        server.setExecutor(requests);
        server.createContext("/2010-04-01/",
                new Door(new MessagesApi(credentials, log, traffic, creation, faults, counters, media, clock)));
        server.createContext(MediaApi.STORE, new Door(request -> media.store(request).now()));
        PushLog pushLog = new PushLog();
        PushFaults pushFaults = new PushFaults();
        WebPushApi browsers = new WebPushApi(pushLog, pushFaults, clock);
        server.createContext("/firebase/", new Door(new FirebaseApi(pushLog, pushFaults, clock)));
        server.createContext("/push/", new Door(browsers));
        guarded("/sandbox/api/", new Door(new ControlApi(List.of(
                new PushArea(pushLog, pushFaults, browsers),
                new HandsetArea(handsets, numbers, log, optOuts, live), new MessageArea(log, inbound, media),
                new FaultArea(faults, live),
                new HouseArea(new HouseArea.State(log, handsets, numbers, optOuts, faults, counters, callbacks,
                        inbounds), settings, webhooks, live)))));
        guarded("/sandbox/api/events", live);
        guarded("/", new Door(new PhonePage()));
        timer.scheduleWithFixedDelay(live::tell, LIVE_EVERY_MS, LIVE_EVERY_MS, TimeUnit.MILLISECONDS);
        server.start();
    }

    private void guarded(String path, HttpHandler handler) {
        server.createContext(path, handler).getFilters().add(new LoopbackGuard());
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
