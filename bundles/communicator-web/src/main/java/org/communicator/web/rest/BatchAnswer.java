package org.communicator.web.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.communicator.api.batch.BatchOutcome;
import org.communicator.web.json.BatchJson;
import org.communicator.web.json.LocationNames;
import org.communicator.web.problem.Pointer;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.problem.Violation;

/** What is answered to a batch that a program wanted to send. */
final class BatchAnswer {

    private BatchAnswer() {
    }

    static Response of(BatchOutcome outcome, Supplier<LocationNames> names) {
        if (outcome instanceof BatchOutcome.Accepted accepted) {
            return Response.accepted(BatchJson.of(accepted.batch(), names.get())).build();
        }
        throw refusal(outcome);
    }

    private static ProblemException refusal(BatchOutcome outcome) {
        if (outcome instanceof BatchOutcome.LocationNotFound) {
            return Parameters.refuse(ProblemType.INVALID, "locationId", "is no location within reach");
        }
        if (outcome instanceof BatchOutcome.LocationClosed) {
            return ProblemException.of(ProblemType.LOCATION_CLOSED,
                    "The location is closed for good. Send from another one.");
        }
        if (outcome instanceof BatchOutcome.WrongTime wrong) {
            return SendTimes.refuse(wrong.past());
        }
        if (outcome instanceof BatchOutcome.UnknownFields unknown) {
            return ProblemException.of(ProblemType.UNKNOWN_MERGE_FIELD, "Nothing is known of "
                    + unknown.names().stream().map(name -> "{" + name + "}").collect(Collectors.joining(", "))
                    + ", and no recipient has a value. Give values in fields, or correct the text.");
        }
        return appointment((BatchOutcome.AppointmentUnreadable) outcome);
    }

    private static ProblemException appointment(BatchOutcome.AppointmentUnreadable unreadable) {
        String pointer = Pointer.step("recipients") + Pointer.step(Integer.toString(unreadable.place()))
                + Pointer.step("fields") + Pointer.step("appointment.at");
        return ProblemException.of(ProblemType.INVALID, List.of(new Violation(pointer,
                "must be a date and time such as 2025-03-14T15:00:00Z")));
    }
}
