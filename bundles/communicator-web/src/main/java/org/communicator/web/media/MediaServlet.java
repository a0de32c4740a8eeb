package org.communicator.web.media;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.media.MediaLinks;
import org.communicator.api.media.MediaLinks.Linked;
import org.communicator.web.edge.Paths;
import org.communicator.web.edge.SourceRate;
import org.communicator.web.problem.Problem;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.problem.ServletProblems;
import org.communicator.web.settings.WebSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Gives files to whoever has a link to them. What is wrong with one that does not work is nobody's business. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(Paths.ROOT + "/media/*")
public final class MediaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient MediaLinks links;
    private final transient SourceRate rate;

    @Activate
    public MediaServlet(@Reference MediaLinks links, @Reference WebSettings settings) {
        this.links = links;
        this.rate = new SourceRate(settings.hooksRate(), System::nanoTime);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean head = "HEAD".equals(request.getMethod());
        if (!head && !"GET".equals(request.getMethod())) {
            ServletProblems.send(response, ProblemAnswer.methodNotAllowed("GET, HEAD"));
        } else if (!rate.allows(request.getRemoteAddr())) {
            ServletProblems.send(response, new ProblemAnswer(Problem.of(ProblemType.TOO_MANY_REQUESTS,
                    "This source calls too often."), Map.of("Retry-After", "1")));
        } else {
            give(request, response, head);
        }
    }

    private void give(HttpServletRequest request, HttpServletResponse response, boolean head) throws IOException {
        Optional<Linked> linked = links.follow(request.getRequestURI());
        if (linked.isEmpty()) {
            ServletProblems.send(response, ProblemAnswer.of(ProblemType.NOT_FOUND,
                    "There is no such file, or the link to it is over."));
            return;
        }
        try (InputStream content = linked.get().content()) {
            response.setContentType(linked.get().type());
            response.setContentLengthLong(linked.get().size());
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            response.setHeader("Content-Disposition", "attachment");
            if (!head) {
                content.transferTo(response.getOutputStream());
            }
        }
    }
}
