package org.communicator.web.edge;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.problem.ServletProblems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Answers for every path of ours that nothing is served at. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(Paths.ROOT + "/*")
public final class UnknownPathServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Activate
    public UnknownPathServlet() {
        // for OSGi
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServletProblems.send(response, ProblemAnswer.of(ProblemType.NOT_FOUND, "There is nothing at this address."));
    }
}
