package org.communicator.web.rest;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.communicator.api.template.TemplateOutcome;
import org.communicator.api.template.Templates;
import org.communicator.web.json.LocationNames;
import org.communicator.web.json.TemplateJson;
import org.communicator.web.problem.Problem;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** What a caller is answered who keeps templates. */
final class TemplateAnswer {

    private TemplateAnswer() {
    }

    static Response of(TemplateOutcome outcome, Response.Status status, Supplier<LocationNames> names) {
        if (outcome instanceof TemplateOutcome.Kept kept) {
            return Response.status(status).entity(TemplateJson.of(kept.template(), names.get())).build();
        }
        if (outcome instanceof TemplateOutcome.Conflict conflict) {
            throw new ProblemException(new ProblemAnswer(Problem.of(ProblemType.TEMPLATE_CHANGED,
                    "Somebody changed this template after you looked. Look again, and change what still is to be changed.")
                    .current(TemplateJson.of(conflict.current(), names.get())), Map.of()));
        }
        throw refusal(outcome);
    }

    static ProblemException refusal(TemplateOutcome outcome) {
        if (outcome instanceof TemplateOutcome.UnknownFields unknown) {
            return ProblemException.of(ProblemType.UNKNOWN_MERGE_FIELD, "Nobody knows "
                    + unknown.fields().stream().sorted().map(field -> "{" + field + "}").collect(Collectors.joining(", "))
                    + ". Whatever stands in braces is a field.");
        }
        if (outcome instanceof TemplateOutcome.TooMany) {
            return ProblemException.of(ProblemType.TOO_MANY_TEMPLATES, "An account has at most " + Templates.MOST
                    + " templates. Delete one first.");
        }
        return outcome instanceof TemplateOutcome.NotYours
                ? ProblemException.of(ProblemType.FORBIDDEN, "Templates of other locations, and those for all, need the "
                        + "right locations.all.") : Parameters.notFound();
    }
}
