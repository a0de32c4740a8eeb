package org.communicator.shell;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;

/**
 * A command about one account. Whoever sits at the console may see all of its locations, and acts under the name of
 * the console: what the console's user is allowed to is Karaf's to say.
 */
abstract class AccountAction implements Action {

    private static final String CONSOLE = "console";
    private static final Set<Right> RIGHTS = Set.of(Right.MESSAGES_READ, Right.MESSAGES_WRITE, Right.USAGE_READ,
            Right.LOCATIONS_ALL, Right.ROUTES_MANAGE);

    @Option(name = "--account", aliases = "-a", description = "The account", required = true)
    String account;

    @Override
    public final Object execute() {
        print(System.out);
        return null;
    }

    abstract void print(PrintStream out);

    final StaffSession session() {
        return new StaffSession(new AccountId(account), new StaffId(CONSOLE), CONSOLE, Set.of(), Optional.empty(), RIGHTS,
                Instant.MAX);
    }
}
