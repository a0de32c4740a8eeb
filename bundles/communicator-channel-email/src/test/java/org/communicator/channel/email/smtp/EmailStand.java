package org.communicator.channel.email.smtp;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;
import org.communicator.api.channel.MailThreads.Place;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.LocationId;
import org.communicator.camel.LeanCamelContext;
import org.communicator.channel.email.EmailConnection;
import org.communicator.channel.email.TestConfig;
import org.communicator.testkit.memory.MemoryHostDirectory;

/** The way out outside OSGi: the route in a context as it has it in the product. */
public final class EmailStand implements AutoCloseable {

    public final EmailConnection connection;
    public final EmailSender sender;
    final DefaultCamelContext context = LeanCamelContext.create("email", EmailStand.class.getClassLoader());
    final MemoryHostDirectory directory = new MemoryHostDirectory();
    Place place = new Place(Optional.of(new LocationId("lakeside")), MessageKind.STAFF_MESSAGE, false, List.of(),
            Optional.empty());

    public EmailStand(Map<String, Object> settings) {
        connection = new EmailConnection(TestConfig.read(settings), Clock.systemUTC());
        context.start();
        try {
            context.addRoutes(new EmailOutboundRoute(connection));
        } catch (Exception e) {
            throw new AssertionError("the route does not start", e);
        }
        sender = new EmailSender(context, connection, message -> Optional.of(place), directory);
    }

    @Override
    public void close() {
        sender.close();
        context.stop();
    }
}
