package org.communicator.web.stage;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.communicator.testkit.TestClock;
import org.communicator.testkit.memory.MemoryMediaLinks;
import org.communicator.testkit.memory.MemoryMediaStore;
import org.communicator.web.auth.AuthenticationFilter;
import org.communicator.web.edge.CorsFilter;
import org.communicator.web.edge.Paths;
import org.communicator.web.edge.ProblemFilter;
import org.communicator.web.edge.SecurityHeadersFilter;
import org.communicator.web.edge.UnknownPathServlet;
import org.communicator.web.hooks.Receivers;
import org.communicator.web.hooks.WebhookServlet;
import org.communicator.web.live.EventsServlet;
import org.communicator.web.media.MediaServlet;
import org.communicator.web.operations.HealthParts;
import org.communicator.web.operations.HealthServlet;
import org.communicator.web.operations.MetricsServlet;
import org.communicator.web.operations.PrometheusMeters;
import org.communicator.web.rest.Ports;
import org.communicator.web.rest.RestServlet;
import org.communicator.web.settings.WebSettings;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The bundle's servlets and filters in the server of the distribution, as the servlet whiteboard puts them together. */
public final class WebServer implements AutoCloseable {

    public final TestClock clock = TestClock.atNoon();
    public final PrometheusMeters meters = new PrometheusMeters();
    /** None is waited for: the server counts as started long ago. */
    public final Receivers receivers = new Receivers(System::nanoTime, Duration.ZERO);
    public final HealthParts health = new HealthParts();
    public final WebSettings settings;

    public final MemoryMediaStore media = new MemoryMediaStore(clock);
    public final MemoryMediaLinks links = new MemoryMediaLinks(media);

    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(2);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final EventsServlet events;

    public WebServer(Ports ports, RecordedFeed feed, Map<String, Object> configuration) throws Exception {
        settings = new WebSettings(Configured.with(configuration));
        health.add(settings);
        health.add(ports);
        events = new EventsServlet(feed, ports, meters, workers, clock);
        connector.setHost("127.0.0.1");
        connector.setAcceptedSendBufferSize(16 << 10);
        server.addConnector(connector);
        server.setHandler(handler(ports));
        server.start();
    }

    public int port() {
        return connector.getLocalPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** As the component runtime does when the bundle stops. */
    public void stopEvents() {
        events.close();
    }

    @Override
    public void close() throws Exception {
        events.close();
        server.stop();
        workers.shutdownNow();
    }

    private ServletContextHandler handler(Ports ports) {
        ServletContextHandler handler = new ServletContextHandler();
        add(handler, new SecurityHeadersFilter(), Paths.ROOT + "/*");
        add(handler, new ProblemFilter(), Paths.API + "/*", Paths.HOOKS + "/*", Paths.HEALTH, Paths.METRICS);
        add(handler, new CorsFilter(settings), Paths.API + "/*", Paths.ROOT + "/ui/*");
        add(handler, new AuthenticationFilter(settings, meters, clock), Paths.API + "/*");
        add(handler, new RestServlet(ports), Paths.API + "/*");
        add(handler, events, Paths.EVENTS);
        add(handler, new WebhookServlet(receivers, settings, meters), Paths.HOOKS + "/*");
        add(handler, new MediaServlet(links, settings), Paths.ROOT + "/media/*");
        add(handler, new HealthServlet(health), Paths.HEALTH);
        add(handler, new MetricsServlet(meters, settings), Paths.METRICS);
        add(handler, new UnknownPathServlet(), Paths.ROOT + "/*");
        return handler;
    }

    private static void add(ServletContextHandler handler, Filter filter, String... patterns) {
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        for (String pattern : patterns) {
            handler.addFilter(holder, pattern, EnumSet.of(DispatcherType.REQUEST));
        }
    }

    private static void add(ServletContextHandler handler, Servlet servlet, String pattern) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setInitOrder(1);
        holder.setAsyncSupported(true);
        handler.addServlet(holder, pattern);
    }
}
