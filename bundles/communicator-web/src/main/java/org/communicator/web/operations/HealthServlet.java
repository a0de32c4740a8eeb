package org.communicator.web.operations;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.communicator.web.edge.Paths;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ServletProblems;
import org.communicator.web.wire.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** How the parts are, for administrators and load balancers. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(Paths.HEALTH)
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient HealthParts parts;

    @Activate
    public HealthServlet(@Reference HealthParts parts) {
        this.parts = parts;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            ServletProblems.send(response, ProblemAnswer.methodNotAllowed("GET, HEAD"));
            return;
        }
        HealthReport report = parts.report();
        byte[] body = Json.write(report);
        response.setStatus(report.isDown() ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_OK);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
