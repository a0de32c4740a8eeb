package org.communicator.camel.file;

import org.communicator.api.route.RouteProblem;

/** A file that is not taken. */
public final class RouteFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient RouteProblem problem;

    RouteFileException(RouteProblem problem) {
        super(problem.words());
        this.problem = problem;
    }

    /** What is wrong with it. */
    public RouteProblem problem() {
        return problem;
    }
}
