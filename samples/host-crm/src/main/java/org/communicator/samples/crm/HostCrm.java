package org.communicator.samples.crm;

import java.io.IOException;
import java.time.Clock;
import org.communicator.samples.crm.demo.Demo;
import org.communicator.samples.crm.http.CrmServer;
import org.communicator.samples.crm.messaging.DirectoryFeed;
import org.communicator.samples.crm.messaging.Handsets;
import org.communicator.samples.crm.messaging.TokenMint;

/** Starts the sample CRM and feeds its clients, staff and locations to Communicator. */
public final class HostCrm {

    private HostCrm() {
    }

    /** Reads its settings from the environment; ends with status 2 and a sentence when one is missing. */
    public static void main(String[] arguments) throws IOException {
        Settings settings = settingsOrExit();
        Demo demo = Demo.load(Clock.systemDefaultZone());
        TokenMint mint = new TokenMint(settings.jwtSecret(), Clock.systemUTC());
        DirectoryFeed feed = new DirectoryFeed(settings.communicator(), mint, demo);
        CrmServer server = CrmServer.start(settings, demo, mint, feed);
        feed.start();
        new Handsets(settings.sandbox(), demo).start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        System.out.println("The sample CRM listens on " + server.address());
    }

    private static Settings settingsOrExit() {
        try {
            return Settings.from(System.getenv());
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            throw wrong;
        }
    }
}
