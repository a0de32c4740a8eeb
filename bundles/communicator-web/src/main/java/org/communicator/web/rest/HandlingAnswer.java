package org.communicator.web.rest;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.inbox.HandlingOutcome;
import org.communicator.web.json.ConversationStateJson;
import org.communicator.web.json.LocationNames;
import org.communicator.web.problem.Problem;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** What a caller is answered who changed how a conversation is handled. */
final class HandlingAnswer {

    private HandlingAnswer() {
    }

    static Response of(HandlingOutcome outcome, Supplier<LocationNames> names) {
        if (outcome instanceof HandlingOutcome.Changed changed) {
            return Response.ok(ConversationStateJson.of(changed.conversation(), names.get())).build();
        }
        if (outcome instanceof HandlingOutcome.Conflict conflict) {
            Problem problem = Problem.of(ProblemType.CONVERSATION_CHANGED, detail(conflict.current()))
                    .current(ConversationStateJson.of(conflict.current(), names.get()));
            throw new ProblemException(new ProblemAnswer(problem, Map.of()));
        }
        throw refusal(outcome);
    }

    private static String detail(Conversation current) {
        return current.handling().assignee().map(staff -> "It is " + current.handling().state() + " and " + staff
                + " has it. Look at it again.").orElse("It is " + current.handling().state() + " and nobody has it. "
                        + "Look at it again.");
    }

    private static ProblemException refusal(HandlingOutcome outcome) {
        if (outcome instanceof HandlingOutcome.CannotSee blind) {
            return ProblemException.of(ProblemType.CANNOT_SEE_CONVERSATION, blind.staff()
                    + " does not belong to a location that may see this conversation. Transfer it there first.");
        }
        if (outcome instanceof HandlingOutcome.NoSuchLocation) {
            return Parameters.refuse(ProblemType.INVALID, "locationId", "must be a location that is not closed");
        }
        if (outcome instanceof HandlingOutcome.MomentPast) {
            return ProblemException.of(ProblemType.SNOOZE_PAST, "It can be put aside until a moment ahead only.");
        }
        if (outcome instanceof HandlingOutcome.MomentTooFar) {
            return ProblemException.of(ProblemType.SNOOZE_TOO_FAR, "It can be put aside for a year at most.");
        }
        return outcome instanceof HandlingOutcome.NotHandled
                ? ProblemException.of(ProblemType.NOT_HANDLED, "Only conversations with clients are handled.")
                : Parameters.notFound();
    }
}
