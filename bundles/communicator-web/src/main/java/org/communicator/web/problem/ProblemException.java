package org.communicator.web.problem;

import java.util.List;
import java.util.Map;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemAnswer answer;

    public ProblemException(ProblemAnswer answer) {
        super(answer.problem().type(), null, false, false);
        this.answer = answer;
    }

    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(new ProblemAnswer(Problem.of(type, detail), Map.of()));
    }

    /** Values that are wrong. */
    public static ProblemException of(ProblemType type, List<Violation> violations) {
        String detail = violations.size() > 1 ? violations.size() + " values are wrong."
                : type == ProblemType.INVALID ? "One value is wrong." : sentence(violations.get(0));
        return new ProblemException(new ProblemAnswer(Problem.of(type, detail).about(violations), Map.of()));
    }

    private static String sentence(Violation violation) {
        String what = violation.pointer().isEmpty() ? "The request" : "\"" + violation.pointer().substring(1) + "\"";
        return what + " " + violation.detail() + ".";
    }

    /** What is to be answered. */
    public ProblemAnswer answer() {
        return answer;
    }
}
