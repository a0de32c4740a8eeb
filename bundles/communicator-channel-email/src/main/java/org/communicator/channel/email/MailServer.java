package org.communicator.channel.email;

import java.util.Objects;
import org.communicator.api.operations.Secret;

/**
 * A server, and who we are there.
 *
 * @param host its name
 * @param port its port
 * @param security how the way to it is kept secret
 * @param user who we are; empty for a server that needs not to know
 * @param password the secret that goes with it
 */
public record MailServer(String host, int port, Security security, String user, Secret password) {

    /** How the way to a server is kept secret. */
    public enum Security {
        /** Encrypted from the first byte on. */
        TLS,
        /** Encrypted before anything of worth is said, or not used at all. */
        STARTTLS,
        /** Not at all; only on this machine. */
        NONE
    }

    public MailServer {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(security, "security");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }
}
