package org.communicator.web.live;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.communicator.api.conversation.Message;
import org.communicator.api.guest.GuestFeed;
import org.communicator.api.guest.GuestMessages;
import org.communicator.api.guest.GuestSession;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.operations.Meters;
import org.communicator.web.auth.GuestCaller;
import org.communicator.web.edge.Paths;
import org.communicator.web.json.GuestMessageJson;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ServletProblems;
import org.communicator.web.wire.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Live events of guests; an open stream holds no thread. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(Paths.GUEST_EVENTS)
@HttpWhiteboardServletAsyncSupported
public final class GuestEventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient GuestFeed feed;
    private final transient GuestMessages messages;
    private final transient LiveStreams streams;

    @Activate
    public GuestEventsServlet(@Reference GuestFeed feed, @Reference GuestMessages messages, @Reference Meters meters,
            @Reference(target = "(communicator.workers=true)") ScheduledExecutorService workers) {
        this.feed = feed;
        this.messages = messages;
        this.streams = new LiveStreams(new LiveWriter(workers, this::written), Clock.systemUTC());
        streams.start(workers);
        meters.gauge("guest_streams", streams::open);
    }

    /** Ends all streams. */
    @Deactivate
    public void close() {
        streams.close();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET")) {
            ServletProblems.send(response, ProblemAnswer.methodNotAllowed("GET"));
            return;
        }
        GuestSession guest = GuestCaller.of(request);
        LiveStream stream = streams.open(GuestCaller.expiry(request), sink -> feed.open(guest, sink));
        response.setContentType("text/event-stream");
        response.setHeader("X-Accel-Buffering", "no");
        stream.start(request.startAsync(request, response));
    }

    private byte[] written(LiveEvent event) {
        String type = event.type().name().toLowerCase(Locale.ROOT);
        String data = event.message().map(message -> new String(data(type, event, message), StandardCharsets.UTF_8))
                .orElse("{}");
        return ("id: " + event.id() + "\nevent: " + type + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(String type, LiveEvent event, Message message) {
        Optional<GuestMessageJson> shown = event.type() == LiveEvent.Type.DELETED ? Optional.empty()
                : messages.shown(message).map(GuestMessageJson::of);
        return Json.write(shown.<Object>map(json -> new GuestMessageJson.EventJson(type, json))
                .orElseGet(() -> new GuestMessageJson.GoneJson(type, message.id().toString())));
    }
}
