package org.communicator.web.rest;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.web.json.ChannelChoiceJson;
import org.communicator.web.json.LocationNames;
import org.communicator.web.json.MessageJson;
import org.communicator.web.json.MovedOnJson;
import org.communicator.web.problem.Problem;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** What a caller is answered who wrote a message. */
final class PostAnswer {

    private PostAnswer() {
    }

    static Response of(PostOutcome outcome, Supplier<LocationNames> names) {
        if (outcome instanceof PostOutcome.Posted posted) {
            return Response.accepted(MessageJson.of(posted.message(), names.get())).build();
        }
        throw new ProblemException(new ProblemAnswer(outcome instanceof PostOutcome.MovedOn moved
                ? movedOn(moved, names.get()) : refusal(outcome), Map.of()));
    }

    private static Problem refusal(PostOutcome outcome) {
        if (outcome instanceof PostOutcome.Unreachable unreachable) {
            return unreachable(unreachable.choice());
        }
        if (outcome instanceof PostOutcome.NoSenderNumber none) {
            return Problem.of(ProblemType.NO_SENDER_NUMBER, none.explanation());
        }
        if (outcome instanceof PostOutcome.NumberNotYours) {
            return Problem.of(ProblemType.NUMBER_NOT_YOURS,
                    "The number to send from is neither assigned to you nor one of your locations'.");
        }
        if (outcome instanceof PostOutcome.LacksAddress) {
            return Problem.of(ProblemType.CLIENT_LACKS_ADDRESS, "In the CRM the client does not have the address to send to."
                    + " Choose one of the client's; a group or a chat of staff has none to choose.");
        }
        if (outcome instanceof PostOutcome.NoGroups none) {
            return Problem.of(ProblemType.GROUPS_NOT_POSSIBLE, none.explanation());
        }
        if (outcome instanceof PostOutcome.CardRefused refused) {
            return Problem.of(ProblemType.CARD_REFUSED, switch (refused.reason()) {
                case OUT_OF_REACH -> "A card shows a client who is not within your reach.";
                case ONLY_AMONG_STAFF -> "Cards can be sent in chats of staff only.";
            });
        }
        if (outcome instanceof PostOutcome.FilesRefused refused) {
            return FileProblems.of(refused.refusals());
        }
        if (outcome instanceof PostOutcome.UploadMissing) {
            return Problem.of(ProblemType.UPLOAD_MISSING,
                    "A file was not uploaded to its end, or it was sent or removed already. Attach it once more.");
        }
        if (outcome instanceof PostOutcome.WrongTime wrong) {
            return SendTimes.problem(wrong.past());
        }
        if (outcome instanceof PostOutcome.NotSchedulable) {
            return Problem.of(ProblemType.NOT_SCHEDULABLE, "Only a message to one client can be sent later.");
        }
        if (outcome instanceof PostOutcome.KeyReused) {
            return Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "Another request must have another Idempotency-Key.");
        }
        return Parameters.notFound().answer().problem();
    }

    private static Problem movedOn(PostOutcome.MovedOn moved, LocationNames names) {
        return Problem.of(ProblemType.CONVERSATION_MOVED_ON, "Others wrote meanwhile. Look at it, then send it anyway.")
                .current(MovedOnJson.of(moved.newer(), names));
    }

    private static Problem unreachable(ChannelChoice choice) {
        return Problem.of(ProblemType.CLIENT_UNREACHABLE,
                choice.ghostText()).because(ChannelChoiceJson.of(choice).reasons());
    }
}
