package org.communicator.web.json;

import java.util.List;
import org.communicator.api.route.RouteProblem;
import org.communicator.api.route.RouteReport;

/** All routes, and what is wrong with the administrator's files. */
public record RouteReportJson(List<RouteJson> items, List<ProblemJson> problems) {

    /** What is wrong with a file; the line is null if it is none in particular. */
    public record ProblemJson(String file, Integer line, String cause) {

        static ProblemJson of(RouteProblem problem) {
            return new ProblemJson(problem.file(), problem.line() > 0 ? problem.line() : null, problem.cause());
        }
    }

    public static RouteReportJson of(RouteReport report) {
        return new RouteReportJson(report.routes().stream().map(RouteJson::of).toList(),
                report.problems().stream().map(ProblemJson::of).toList());
    }
}
