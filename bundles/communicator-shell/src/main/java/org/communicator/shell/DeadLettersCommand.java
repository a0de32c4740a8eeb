package org.communicator.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.communicator.api.conversation.FailedMessages;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.Page;

/** Lists messages that failed. */
@Service
@Command(scope = "communicator", name = "dead-letters",
        description = "Lists the newest messages that failed and that nobody has dealt with")
public final class DeadLettersCommand extends AccountAction {

    @Option(name = "--limit", aliases = "-n", description = "How many, 1 to 100")
    int limit = 20;

    @Reference
    FailedMessages failedMessages;

    @Override
    void print(PrintStream out) {
        Page<Message> page = failedMessages.failed(session(),
                new Page.Request(Optional.empty(), Math.max(1, Math.min(100, limit))));
        ShellTable table = new ShellTable().emptyTableText("Nothing has failed.");
        List.of("message", "at", "conversation", "location", "code", "cause").forEach(table::column);
        page.items().forEach(message -> table.addRow().addContent(message.id(), message.at(), message.conversation(),
                message.location().map(Object::toString).orElse(""),
                message.failure().map(failure -> failure.code()).orElse(""),
                message.failure().map(failure -> failure.text()).orElse("")));
        table.print(out);
        page.next().ifPresent(more -> out.println("There are more."));
    }
}
