package org.communicator.web.rest;

import java.util.Map;
import org.communicator.web.problem.Problem;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** What is answered when a message cannot be sent at the moment that was chosen. */
final class SendTimes {

    private SendTimes() {
    }

    static Problem problem(boolean past) {
        return past ? Problem.of(ProblemType.SEND_TIME_PAST, "Choose a later moment, or leave it out to send now.")
                : Problem.of(ProblemType.SEND_TIME_TOO_FAR, "A year ahead at most can be chosen.");
    }

    static ProblemException refuse(boolean past) {
        return new ProblemException(new ProblemAnswer(problem(past), Map.of()));
    }
}
