package org.communicator.web.operations;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.communicator.api.operations.Secret;
import org.communicator.web.edge.Paths;
import org.communicator.web.problem.Problem;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.problem.ServletProblems;
import org.communicator.web.settings.WebSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The page that Prometheus reads: for this machine itself, or with the configured token. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(Paths.METRICS)
public final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "Bearer ";
    private static final List<String> PROXY_HEADERS = List.of("Forwarded", "X-Forwarded-For", "Via", "X-Real-IP");

    private final transient PrometheusMeters meters;
    private final transient Secret token;

    @Activate
    public MetricsServlet(@Reference PrometheusMeters meters, @Reference WebSettings settings) {
        this.meters = meters;
        this.token = settings.metricsToken();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isThisMachine(request) && !hasToken(request)) {
            ServletProblems.send(response, new ProblemAnswer(
                    Problem.of(ProblemType.UNAUTHENTICATED, "The metrics token is needed."),
                    Map.of("WWW-Authenticate", "Bearer")));
        } else if ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())) {
            send(response);
        } else {
            ServletProblems.send(response, ProblemAnswer.methodNotAllowed("GET, HEAD"));
        }
    }

    private void send(HttpServletResponse response) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        meters.write(page);
        response.setContentType(PrometheusMeters.MEDIA_TYPE);
        response.setContentLength(page.size());
        page.writeTo(response.getOutputStream());
    }

    /** What a proxy on this machine passes on comes from elsewhere. */
    private static boolean isThisMachine(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && PROXY_HEADERS.stream().noneMatch(name -> request.getHeader(name) != null);
    }

    private boolean hasToken(HttpServletRequest request) {
        String given = request.getHeader("Authorization");
        return !token.isBlank() && given != null
                && MessageDigest.isEqual(bytes(SCHEME + token.reveal()), bytes(given));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
