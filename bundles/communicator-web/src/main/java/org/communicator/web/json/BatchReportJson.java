package org.communicator.web.json;

import java.util.List;
import org.communicator.api.batch.BatchReport;
import org.communicator.api.batch.RecipientState;

/** A batch with what has become of it. */
public record BatchReportJson(BatchJson batch, List<CountJson> counts) {

    /** Recipients that stand at the same point for the same reason; the code is null where there is no reason. */
    public record CountJson(RecipientState state, String code, long recipients) {
    }

    public static BatchReportJson of(BatchReport report, LocationNames names) {
        return new BatchReportJson(BatchJson.of(report.batch(), names), report.counts().stream()
                .map(count -> new CountJson(count.state(), count.code().orElse(null), count.recipients())).toList());
    }
}
