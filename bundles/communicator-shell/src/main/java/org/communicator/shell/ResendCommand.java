package org.communicator.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.communicator.api.conversation.FailedMessages;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.ResendOutcome;

/** Sends a failed message again. */
@Service
@Command(scope = "communicator", name = "resend", description = "Sends a failed message again, as a new message")
public final class ResendCommand extends AccountAction {

    @Argument(name = "message", description = "The id of the failed message", required = true)
    String message;

    @Reference
    FailedMessages failedMessages;

    @Override
    void print(PrintStream out) {
        out.println(Ids.message(message).map(id -> words(failedMessages.resend(session(), id)))
                .orElse("There is no such message."));
    }

    private static String words(ResendOutcome outcome) {
        return outcome instanceof ResendOutcome.Tried tried ? words(tried.outcome())
                : "There is nothing to send again: it has not failed, has no text, or is a campaign's.";
    }

    private static String words(PostOutcome outcome) {
        if (outcome instanceof PostOutcome.Posted posted) {
            return "It is sent again as message " + posted.message().id() + ".";
        }
        if (outcome instanceof PostOutcome.Unreachable unreachable) {
            return "It cannot be sent: " + unreachable.choice().ghostText();
        }
        return outcome instanceof PostOutcome.NotFound ? "There is no such message."
                : "It cannot be sent: " + outcome.getClass().getSimpleName() + ".";
    }
}
