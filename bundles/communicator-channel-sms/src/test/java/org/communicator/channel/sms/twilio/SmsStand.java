package org.communicator.channel.sms.twilio;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.communicator.api.host.AccountId;
import org.communicator.api.operations.Secret;
import org.communicator.camel.LeanCamelContext;
import org.communicator.channel.sms.SmsInboundRoute;
import org.communicator.channel.sms.SmsOutboundRoute;
import org.communicator.channel.sms.SmsStatusRoute;
import org.communicator.testkit.channel.RecordedInbound;
import org.communicator.testkit.channel.RecordedReports;
import org.communicator.testkit.memory.MemoryMediaLinks;
import org.communicator.testkit.memory.MemoryMediaStore;
import org.communicator.testkit.memory.MemoryMeters;

/** The whole channel outside OSGi: the routes in a context as they have it in the product. */
final class SmsStand implements AutoCloseable {

    static final String TOKEN = "12345";
    private static final String PUBLIC_URL = "https://crm.example.test";

    final RecordedInbound inbound = new RecordedInbound();
    final RecordedReports reports = new RecordedReports();
    final MemoryMeters meters = new MemoryMeters();
    final MemoryMediaStore media = new MemoryMediaStore(Clock.systemUTC());
    final MemoryMediaLinks links = new MemoryMediaLinks(media);
    final TwilioConnection connection;
    final DefaultCamelContext context = LeanCamelContext.create("sms", SmsStand.class.getClassLoader());
    final TwilioSender sender;
    final TwilioWebhook webhook;

    SmsStand(String baseUrl) {
        this(settings(baseUrl));
    }

    SmsStand(TwilioSettings settings) {
        connection = new TwilioConnection(settings, Clock.systemUTC());
        context.start();
        add(new SmsOutboundRoute(connection.provider()));
        add(new SmsInboundRoute(connection.provider(), inbound));
        add(new SmsStatusRoute(connection.provider(), reports, meters));
        sender = new TwilioSender(context, connection, links);
        webhook = new TwilioWebhook(context, meters);
    }

    /** What Twilio gets that fetches a file of a message. */
    String fetched(String url) {
        try (InputStream content = links.follow(url.substring(PUBLIC_URL.length())).orElseThrow().content()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static TwilioSettings settings(String baseUrl) {
        return settings(baseUrl, Duration.ofSeconds(12));
    }

    static TwilioSettings settings(String baseUrl, Duration answerTimeout) {
        Secret token = new Secret(TOKEN);
        return new TwilioSettings(TestConfig.ACCOUNT_SID, TestConfig.ACCOUNT_SID, token, List.of(token),
                URI.create(baseUrl), PUBLIC_URL, new AccountId("main"), Duration.ofSeconds(3),
                answerTimeout);
    }

    private void add(RoutesBuilder route) {
        try {
            context.addRoutes(route);
        } catch (Exception e) {
            throw new AssertionError("the route does not start", e);
        }
    }

    @Override
    public void close() {
        sender.close();
        webhook.close();
        context.stop();
        try {
            connection.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
