package org.communicator.shell;

import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.RoutingDecision;
import org.communicator.api.operations.Inspection;

/** Explains where a message landed. */
@Service
@Command(scope = "communicator", name = "explain", description = "Explains where a client's message landed, and why")
public final class ExplainCommand extends AccountAction {

    @Argument(name = "message", description = "The id of the message", required = true)
    String message;

    @Reference
    Inspection inspection;

    @Override
    void print(PrintStream out) {
        Optional<Message> found = Ids.message(message).flatMap(id -> inspection.message(session(), id));
        if (found.isEmpty()) {
            out.println("There is no such message.");
            return;
        }
        Message known = found.get();
        out.println("message " + known.id() + " of " + known.at() + ", " + known.direction() + " " + known.kind() + " by "
                + known.channel() + ", " + known.status());
        out.println("conversation " + known.conversation());
        known.answers().ifPresent(answered -> out.println("answers " + answered));
        known.failure().ifPresent(failure -> out.println("failed " + failure.code() + ": " + failure.text()));
        known.routing().ifPresentOrElse(decision -> print(decision, out),
                () -> out.println("It was not routed: only what clients write is."));
    }

    private static void print(RoutingDecision decision, PrintStream out) {
        out.println("rule " + decision.rule());
        out.println("because " + decision.because());
        out.println("facts " + decision.facts());
    }
}
