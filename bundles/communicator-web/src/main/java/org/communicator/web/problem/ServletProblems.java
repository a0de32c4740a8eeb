package org.communicator.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.communicator.web.wire.Json;

/** Sends problems outside the REST runtime. */
public final class ServletProblems {

    private ServletProblems() {
    }

    /** Answers with a problem, unless an answer is already under way. */
    public static void send(HttpServletResponse response, ProblemAnswer answer) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(answer.problem().status());
        answer.headers().forEach(response::setHeader);
        byte[] body = Json.write(answer.problem());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
