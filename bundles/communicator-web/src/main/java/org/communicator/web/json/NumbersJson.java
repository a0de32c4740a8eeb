package org.communicator.web.json;

import java.util.List;
import org.communicator.api.people.SenderNumbers.Choice;
import org.communicator.web.problem.Problem;
import org.communicator.web.problem.ProblemType;

/** What one may send from; a problem if there is nothing. */
public record NumbersJson(List<SenderNumberJson> items, Problem problem) {

    public static NumbersJson of(Choice choice, LocationNames names) {
        return new NumbersJson(choice.numbers().stream().map(number -> SenderNumberJson.of(number, names)).toList(),
                choice.missing().map(text -> Problem.of(ProblemType.NO_SENDER_NUMBER, text)).orElse(null));
    }
}
