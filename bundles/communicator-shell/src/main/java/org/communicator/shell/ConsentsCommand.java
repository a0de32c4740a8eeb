package org.communicator.shell;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.communicator.api.operations.Inspection;

/** Shows what the consent ledger says. */
@Service
@Command(scope = "communicator", name = "consents",
        description = "Shows what the consent ledger says of an address, newest first")
public final class ConsentsCommand extends AccountAction {

    @Argument(name = "address", description = "Number (E.164) or email address", required = true)
    String address;

    @Reference
    Inspection inspection;

    @Override
    void print(PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("The ledger says nothing of this address.");
        List.of("at", "channel", "purpose", "scope", "state", "source", "evidence", "by").forEach(table::column);
        inspection.consents(session(), address).forEach(entry -> table.addRow().addContent(entry.at(),
                entry.subject().channel(), entry.subject().purpose(),
                entry.subject().scope().kind() + " " + entry.subject().scope().name(), entry.state(),
                entry.evidence().source(), entry.evidence().text(), entry.by().map(author -> author.name()).orElse("")));
        table.print(out);
    }
}
