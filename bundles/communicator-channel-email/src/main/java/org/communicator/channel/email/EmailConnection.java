package org.communicator.channel.email;

import java.time.Clock;
import org.communicator.api.operations.Health;

/** Everything that is made once from one set of settings. A service of this bundle while they are good. */
public final class EmailConnection {

    /** Who carries the mail, both ways: so that a mail of ours that comes back is known by its id. */
    public static final String PROVIDER = "mail";

    private final EmailSettings settings;
    private final Tokens tokens;
    private final EmailCondition outgoing;
    private final EmailCondition incoming;

    public EmailConnection(EmailSettings settings, Clock clock) {
        this.settings = settings;
        this.tokens = new Tokens(settings.tokenKey());
        this.outgoing = new EmailCondition(clock);
        this.incoming = new EmailCondition(clock);
    }

    public EmailSettings settings() {
        return settings;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** How sending is. */
    public EmailCondition outgoing() {
        return outgoing;
    }

    /** How reading is. */
    public EmailCondition incoming() {
        return incoming;
    }

    /** How both are. */
    Health health() {
        Health out = outgoing.health();
        return out.equals(Health.UP) ? incoming.health() : out;
    }
}
