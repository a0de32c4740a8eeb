package org.communicator.web.hooks;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.channel.WebhookReceiver;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.channel.WebhookResponse;
import org.communicator.api.operations.Meters;
import org.communicator.web.edge.Paths;
import org.communicator.web.edge.SourceRate;
import org.communicator.web.hooks.Receivers.Registered;
import org.communicator.web.problem.Problem;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.problem.ServletProblems;
import org.communicator.web.settings.WebSettings;
import org.communicator.web.wire.BoundedBody;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The one door for providers' calls. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(Paths.HOOKS + "/*")
@HttpWhiteboardServletAsyncSupported
public final class WebhookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST_BODY = 256 << 10;

    private final transient Receivers receivers;
    private final transient PublicUrl publicUrl;
    private final transient SourceRate rate;
    private final transient HookMeters meters;

    @Activate
    public WebhookServlet(@Reference Receivers receivers, @Reference WebSettings settings, @Reference Meters meters) {
        this.receivers = receivers;
        this.publicUrl = new PublicUrl(settings.publicUrl());
        this.rate = new SourceRate(settings.hooksRate(), System::nanoTime);
        this.meters = new HookMeters(meters);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HookPath> path = HookPath.of(request.getPathInfo());
        Optional<Registered> receiver = path.flatMap(receivers::find);
        if (receiver.isEmpty()) {
            meters.refused("unknown");
            refuse(request, response, ProblemAnswer.of(ProblemType.NOT_FOUND, "No provider's calls are taken here."));
        } else if (!receiver.get().takes(request.getMethod())) {
            refuse(request, response, ProblemAnswer.methodNotAllowed(receiver.get().allowed()));
        } else if (!rate.allows(request.getRemoteAddr())) {
            meters.refused("too_many");
            ServletProblems.send(response, tooMany());
        } else {
            take(path.get(), receiver.get().receiver(), request, response);
        }
    }

    private void take(HookPath path, WebhookReceiver receiver, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<byte[]> body = BoundedBody.read(request.getInputStream(), request.getContentLengthLong(),
                LARGEST_BODY);
        if (body.isEmpty()) {
            meters.refused("too_large");
            refuse(request, response, ProblemAnswer.of(ProblemType.TOO_LARGE,
                    "At most " + LARGEST_BODY + " bytes are taken here."));
            return;
        }
        WebhookRequest call = new WebhookRequest(method(request), path.event(), publicUrl.of(request), headers(request),
                body.get());
        send(request, response, meters.handled(path, () -> received(path, receiver, call)));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, ProblemAnswer answer)
            throws IOException {
        ServletProblems.send(response, answer);
        Leftover.discard(request, response);
    }

    /** A receiver that goes while it has the call is no answer: its successor takes the call, which may come twice. */
    private WebhookResponse received(HookPath path, WebhookReceiver receiver, WebhookRequest call) {
        try {
            return receiver.receive(call);
        } catch (RuntimeException e) {
            if (!receivers.isGone(path, receiver)) {
                throw e;
            }
            return receivers.find(path).orElseThrow(() -> e).receiver().receive(call);
        }
    }

    private static String method(HttpServletRequest request) {
        return isHead(request) ? "GET" : request.getMethod();
    }

    private static boolean isHead(HttpServletRequest request) {
        return "HEAD".equals(request.getMethod());
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, WebhookResponse answer)
            throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (!answer.body().isEmpty()) {
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            response.setContentType(answer.contentType());
            response.setContentLength(body.length);
            if (!isHead(request)) {
                response.getOutputStream().write(body);
            }
        }
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.putIfAbsent(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return headers;
    }

    private static ProblemAnswer tooMany() {
        return new ProblemAnswer(Problem.of(ProblemType.TOO_MANY_REQUESTS, "This source calls too often."),
                Map.of("Retry-After", "1"));
    }
}
