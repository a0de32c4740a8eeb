package org.communicator.web.rest;

import jakarta.ws.rs.core.Response;
import org.communicator.api.people.Participants.Change;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** What a caller is answered who changed who takes part. */
final class ChangeAnswer {

    private ChangeAnswer() {
    }

    static Response of(Change change) {
        return switch (change) {
            case DONE, NOTHING_NEW -> Response.noContent().build();
            case NOT_FOUND -> throw Parameters.notFound();
            case UNKNOWN_PERSON -> throw ProblemException.of(ProblemType.UNKNOWN_PERSON,
                    "There is no such person or number, so that nobody was added.");
            case FIXED -> throw ProblemException.of(ProblemType.PARTICIPANTS_FIXED,
                    "This conversation always has the same participants. Begin a chat or group with all who are to take part.");
            case FULL -> throw ProblemException.of(ProblemType.TOO_MANY_PARTICIPANTS,
                    "As many take part as may. Remove somebody first, or begin another conversation.");
            case LAST -> throw ProblemException.of(ProblemType.LAST_PARTICIPANT,
                    "The last one cannot leave. Delete the conversation instead, or add somebody first.");
        };
    }
}
