package org.communicator.web.rest;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.communicator.api.webhook.Webhooks;
import org.communicator.api.webhook.Webhooks.Outcome;
import org.communicator.web.json.WebhookJson;
import org.communicator.web.problem.Problem;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** What is answered who creates or changes a webhook. */
final class WebhookAnswer {

    private WebhookAnswer() {
    }

    static Response of(Outcome outcome) {
        if (outcome instanceof Outcome.Created created) {
            return Response.status(Response.Status.CREATED)
                    .entity(WebhookJson.CreatedJson.of(created.webhook(), created.secret())).build();
        }
        if (outcome instanceof Outcome.Done done) {
            return Response.ok(WebhookJson.of(done.webhook())).build();
        }
        if (outcome instanceof Outcome.Conflict conflict) {
            throw new ProblemException(new ProblemAnswer(Problem.of(ProblemType.WEBHOOK_CHANGED,
                    "Somebody changed this webhook after you looked. Look again, and change what still is to be changed.")
                    .current(WebhookJson.of(conflict.current())), Map.of()));
        }
        throw refusal(outcome);
    }

    private static ProblemException refusal(Outcome outcome) {
        if (outcome instanceof Outcome.AddressRefused refused) {
            return ProblemException.of(ProblemType.WEBHOOK_ADDRESS_REFUSED, refused.because());
        }
        if (outcome instanceof Outcome.TooMany) {
            return ProblemException.of(ProblemType.TOO_MANY_WEBHOOKS,
                    "An account has at most " + Webhooks.MOST + " webhooks. Remove one first.");
        }
        return Parameters.notFound();
    }
}
