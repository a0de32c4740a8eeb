package org.communicator.web.rest;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Usage;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.Right;
import org.communicator.web.stage.Api;
import org.communicator.web.stage.Facts;
import org.communicator.web.stage.RecordedFeed;
import org.communicator.web.stage.ScriptedBatches;
import org.communicator.web.stage.ScriptedConsents;
import org.communicator.web.stage.ScriptedConversations;
import org.communicator.web.stage.Tokens;
import org.communicator.web.stage.WebServer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One server for the tests of a class, with fakes behind it that are new for each test. */
public final class ApiStage implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    public final AtomicReference<DirectoryChanges> synced = new AtomicReference<>();
    public final RecordedFeed feed = new RecordedFeed();
    public ScriptedConversations conversations;
    public ScriptedConsents consents;
    public ScriptedBatches batches;
    public Ports ports;
    public WebServer server;

    private final Map<String, Object> configuration = new HashMap<>(Map.of("jwt.secret", Tokens.SECRET));

    /** With a value in its configuration. */
    public ApiStage with(String key, Object value) {
        configuration.put(key, value);
        return this;
    }

    public Api api() {
        return api(claims -> claims);
    }

    public Api api(UnaryOperator<JWTClaimsSet.Builder> change) {
        return new Api(server, Tokens.token(server.clock.instant(), change));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        ports = new Ports();
        server = new WebServer(ports, feed, configuration);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        conversations = new ScriptedConversations();
        consents = new ScriptedConsents();
        batches = new ScriptedBatches();
        synced.set(null);
        Ports fresh = PortsStage.with(conversations, usage(), (session, changes) -> {
            session.require(Right.DIRECTORY_SYNC);
            synced.set(changes);
        });
        ports.conversations = fresh.conversations;
        ports.usage = fresh.usage;
        ports.directorySync = fresh.directorySync;
        ports.hostDirectory = fresh.hostDirectory;
        ports.repeatedRequests = fresh.repeatedRequests;
        ports.batches = batches;
        ports.consents = consents;
        ports.doubleOptIn = consents;
        ports.consentReviews = consents;
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        server.close();
    }

    private static Usage usage() {
        return (session, from, to) -> {
            session.require(Right.USAGE_READ);
            return List.of(new Usage.Row(Facts.DOWNTOWN, Channel.SMS, Direction.INBOUND, 3, 5));
        };
    }
}
