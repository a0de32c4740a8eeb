package org.communicator.shell;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.communicator.api.conversation.Usage;

/** Shows what was sent and received. */
@Service
@Command(scope = "communicator", name = "usage", description = "Shows what was sent and received lately")
public final class UsageCommand extends AccountAction {

    @Option(name = "--days", aliases = "-d", description = "Of how many days until now, 1 to 366")
    int days = 30;

    @Reference
    Usage usage;

    @Reference
    Clock clock;

    @Override
    void print(PrintStream out) {
        Instant now = clock.instant();
        ShellTable table = new ShellTable().emptyTableText("Nothing was sent or received.");
        List.of("location", "channel", "direction", "messages", "segments").forEach(table::column);
        usage.usage(session(), now.minus(Duration.ofDays(Math.max(1, Math.min(366, days)))), now)
                .forEach(row -> table.addRow().addContent(row.location(), row.channel(), row.direction(), row.messages(),
                        row.segments()));
        table.print(out);
    }
}
