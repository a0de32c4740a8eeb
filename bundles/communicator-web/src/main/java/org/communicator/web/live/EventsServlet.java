package org.communicator.web.live;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.LiveFeed;
import org.communicator.api.operations.Meters;
import org.communicator.web.auth.Caller;
import org.communicator.web.edge.Paths;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.problem.ServletProblems;
import org.communicator.web.rest.Ports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Live events as server-sent events; an open stream holds no thread. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(Paths.EVENTS)
@HttpWhiteboardServletAsyncSupported
public final class EventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String MEDIA_TYPE = "text/event-stream";

    private static final int LONGEST_EVENT_ID = 64;

    private final transient LiveFeed feed;
    private final transient LiveStreams streams;

    @Activate
    public EventsServlet(@Reference LiveFeed feed, @Reference Ports ports, @Reference Meters meters,
            @Reference(target = "(communicator.workers=true)") ScheduledExecutorService workers) {
        this(feed, ports, meters, workers, Clock.systemUTC());
    }

    /** With another clock. */
    public EventsServlet(LiveFeed feed, Ports ports, Meters meters, ScheduledExecutorService workers, Clock clock) {
        this.feed = feed;
        streams = new LiveStreams(new LiveWriter(workers, new EventText(ports::names)::of), clock);
        streams.start(workers);
        meters.gauge("live_streams", streams::open);
    }

    /** Ends all streams. */
    @Deactivate
    public void close() {
        streams.close();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET" -> open(request, response);
            case "HEAD" -> greet(response);
            case "OPTIONS" -> response.setHeader("Allow", "GET, HEAD, OPTIONS");
            default -> ServletProblems.send(response, ProblemAnswer.methodNotAllowed("GET, HEAD, OPTIONS"));
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StaffSession session = Caller.of(request);
        if (!accepts(request)) {
            ServletProblems.send(response, ProblemAnswer.of(ProblemType.NOT_ACCEPTABLE, "Answers here are "
                    + MEDIA_TYPE + "."));
            return;
        }
        String lastEventId = request.getHeader("Last-Event-ID");
        if (lastEventId != null && lastEventId.length() > LONGEST_EVENT_ID) {
            throw ProblemException.of(ProblemType.MALFORMED, "Last-Event-ID is none of ours.");
        }
        LiveStream stream = streams.open(session.expiresAt(),
                sink -> feed.open(session, Optional.ofNullable(lastEventId), sink));
        greet(response);
        stream.start(request.startAsync(request, response));
    }

    private static void greet(HttpServletResponse response) {
        response.setContentType(MEDIA_TYPE);
        response.setHeader("X-Accel-Buffering", "no");
    }

    private static boolean accepts(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept == null || accept.contains(MEDIA_TYPE) || accept.contains("text/*") || accept.contains("*/*");
    }
}
