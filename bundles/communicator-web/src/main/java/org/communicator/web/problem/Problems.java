package org.communicator.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.store.ConversationGoneException;
import org.communicator.api.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what a caller is told of an exception. The unexpected is logged here, once, with the id that is told. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {
    }

    public static ProblemAnswer of(Throwable thrown) {
        if (thrown instanceof ProblemException expected) {
            return expected.answer();
        }
        if (thrown instanceof MissingRightException missing) {
            return ProblemAnswer.of(ProblemType.FORBIDDEN, "This needs the right " + missing.right().wireName() + ".");
        }
        if (thrown instanceof StoreUnavailableException) {
            return ProblemAnswer.unavailable("The database does not answer at the moment.");
        }
        if (thrown instanceof ConversationGoneException) {
            return ProblemAnswer.of(ProblemType.NOT_FOUND, "The conversation was deleted meanwhile.");
        }
        if (thrown instanceof WebApplicationException http) {
            return http(http);
        }
        if (thrown instanceof JsonProcessingException malformed) {
            return MalformedJson.answer(malformed);
        }
        return isClientGone(thrown) ? ProblemAnswer.of(ProblemType.MALFORMED, "The request ended early.")
                : unexpected(thrown);
    }

    private static ProblemAnswer http(WebApplicationException thrown) {
        Response response = thrown.getResponse();
        return HttpProblems.of(response.getStatus(), response.getHeaderString(HttpHeaders.ALLOW)).orElseGet(() ->
                unexpected(thrown));
    }

    private static boolean isClientGone(Throwable thrown) {
        return thrown instanceof IOException
                || thrown instanceof ProcessingException && thrown.getCause() instanceof IOException;
    }

    private static ProblemAnswer unexpected(Throwable thrown) {
        String id = UUID.randomUUID().toString();
        LOG.error("request failed, instance {}", id, thrown);
        Problem problem = Problem.of(ProblemType.INTERNAL, "The log has more under the id given as instance.");
        return new ProblemAnswer(problem.logged(id), Map.of());
    }
}
