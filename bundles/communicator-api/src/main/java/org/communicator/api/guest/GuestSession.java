package org.communicator.api.guest;

import java.util.Objects;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;

/**
 * A client who is in by the guest app. Every use case of guests takes one: nothing but the client's own is ever visible.
 *
 * @param id the session's id
 * @param account the account
 * @param client who it is
 * @param name what the host calls the client
 */
public record GuestSession(GuestSessionId id, AccountId account, ClientId client, String name) {

    public GuestSession {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(name, "name");
    }
}
