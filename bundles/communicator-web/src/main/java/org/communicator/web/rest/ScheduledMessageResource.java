package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.ScheduleChange;
import org.communicator.api.conversation.ScheduleOutcome;
import org.communicator.api.host.StaffSession;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.MessageJson;
import org.communicator.web.json.ScheduleChangeJson;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** One message that waits. */
@Path("/scheduled-messages/{messageId}")
@Produces(MediaType.APPLICATION_JSON)
public final class ScheduledMessageResource {

    private final Ports ports;

    ScheduledMessageResource(Ports ports) {
        this.ports = ports;
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public MessageJson change(@Context HttpServletRequest request, @PathParam("messageId") String id,
            ScheduleChangeJson body) {
        StaffSession session = Caller.of(request);
        MessageId message = Parameters.message(id);
        ScheduleChange change = body.toChange();
        return answer(session, ports.scheduledMessages().change(session, message, change));
    }

    @DELETE
    public MessageJson cancel(@Context HttpServletRequest request, @PathParam("messageId") String id) {
        StaffSession session = Caller.of(request);
        return answer(session, ports.scheduledMessages().cancel(session, Parameters.message(id)));
    }

    private MessageJson answer(StaffSession session, ScheduleOutcome outcome) {
        if (outcome instanceof ScheduleOutcome.Done done) {
            return MessageJson.of(done.message(), ports.names(session.account()));
        }
        if (outcome instanceof ScheduleOutcome.WrongTime wrong) {
            throw SendTimes.refuse(wrong.past());
        }
        throw outcome instanceof ScheduleOutcome.TooLate ? ProblemException.of(ProblemType.NOT_WAITING,
                "The message does not wait any more: it is being sent, was sent, or was taken back.")
                : Parameters.notFound();
    }
}
