package org.communicator.web.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.communicator.api.host.StaffSession;
import org.communicator.web.problem.Problem;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** Who makes a request. */
public final class Caller {

    private static final String ATTRIBUTE = "org.communicator.session";

    private Caller() {
    }

    /**
     * The session of a request.
     *
     * @throws ProblemException of type unauthenticated if the request did not come with a good token
     */
    public static StaffSession of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof StaffSession session) {
            return session;
        }
        throw new ProblemException(unknown("A bearer token is needed.", ""));
    }

    static void set(HttpServletRequest request, StaffSession session) {
        request.setAttribute(ATTRIBUTE, session);
    }

    static ProblemAnswer unknown(String detail, String parameters) {
        return new ProblemAnswer(Problem.of(ProblemType.UNAUTHENTICATED, detail),
                Map.of("WWW-Authenticate", "Bearer realm=\"communicator\"" + parameters));
    }
}
