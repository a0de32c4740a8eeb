package org.communicator.web.edge;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.communicator.web.problem.Problems;
import org.communicator.web.problem.ServletProblems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Answers what a servlet throws with a problem, so that no container page or stack trace gets out. */
@Component(service = Filter.class, property = "service.ranking:Integer=" + Paths.PROBLEMS)
@HttpWhiteboardFilterPattern({Paths.API + "/*", Paths.HOOKS + "/*", Paths.HEALTH, Paths.METRICS})
@HttpWhiteboardFilterAsyncSupported
public final class ProblemFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Activate
    public ProblemFilter() {
        // for OSGi
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | RuntimeException thrown) {
            ServletProblems.send(response, Problems.of(thrown));
        } catch (ServletException thrown) {
            ServletProblems.send(response, Problems.of(thrown.getRootCause() == null ? thrown : thrown.getRootCause()));
        }
    }
}
