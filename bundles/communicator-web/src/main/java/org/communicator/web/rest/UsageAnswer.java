package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.communicator.api.host.StaffSession;
import org.communicator.api.usage.UsageQuery;
import org.communicator.api.usage.UsageReport;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.UsageReportJson;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.wire.Csv;

/** What is answered who asks for usage in detail. */
final class UsageAnswer {

    private UsageAnswer() {
    }

    static UsageReportJson of(Ports ports, HttpServletRequest request, UsageQuery query) {
        StaffSession session = Caller.of(request);
        UsageReport report = ports.usageReports().report(session, query).orElseThrow(() -> ProblemException.of(
                ProblemType.REPORT_TOO_LARGE, "There would be more than " + UsageReport.MOST_ROWS
                + " rows. Ask for a shorter time or group by less."));
        return UsageReportJson.of(query, report, ports.names(session.account()));
    }

    static Response table(Ports ports, HttpServletRequest request, UsageQuery query) {
        return Response.ok(of(ports, request, query).csv(), Csv.MEDIA_TYPE + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"usage.csv\"").build();
    }
}
