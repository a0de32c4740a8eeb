package org.communicator.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.operations.Inspection;

/** Finds conversations. */
@Service
@Command(scope = "communicator", name = "find",
        description = "Finds conversations by the id of a conversation or client, a name, a number or an email address")
public final class FindCommand extends AccountAction {

    @Argument(name = "what", description = "Id, name, number (E.164) or email address", required = true)
    String what;

    @Reference
    Inspection inspection;

    @Override
    void print(PrintStream out) {
        List<ConversationSummary> found = inspection.find(session(), what);
        ShellTable table = new ShellTable().emptyTableText("Nothing was found.");
        List.of("conversation", "with", "kind", "state", "locations", "newest message", "at").forEach(table::column);
        found.forEach(summary -> {
            Conversation conversation = summary.conversation();
            table.addRow().addContent(conversation.id(), summary.title(), conversation.kind(),
                    conversation.handling().state(),
                    conversation.owners().stream().map(Object::toString).sorted().collect(Collectors.joining(", ")),
                    summary.newest().map(message -> message.id().toString()).orElse(""),
                    summary.newest().map(message -> message.at().toString()).orElse(""));
        });
        table.print(out);
    }
}
