package org.communicator.api.conversation;

import java.util.Objects;
import java.util.Optional;
import org.communicator.api.host.ClientId;

/**
 * What makes a conversation the one it is within its account: the client, or the bare address of somebody
 * the host does not know.
 *
 * @param value the stored form, at most 400 characters
 */
public record ConversationKey(String value) {

    private static final String CLIENT = "client:";
    private static final String ADDRESS = "address:";

    public ConversationKey {
        Objects.requireNonNull(value, "value");
        if (!value.startsWith(CLIENT) && !value.startsWith(ADDRESS)) {
            throw new IllegalArgumentException("conversation key names a client or an address: " + value.length());
        }
    }

    /** The conversation with a client. */
    public static ConversationKey of(ClientId client) {
        return new ConversationKey(CLIENT + client.value());
    }

    /** The conversation with an unknown person, by E.164 number or lower-case email address. */
    public static ConversationKey ofAddress(String address) {
        return new ConversationKey(ADDRESS + address);
    }

    /** The client, unless the person is unknown. */
    public Optional<ClientId> client() {
        return value.startsWith(CLIENT) ? Optional.of(new ClientId(value.substring(CLIENT.length())))
                : Optional.empty();
    }

    /** The bare address of an unknown person. */
    public Optional<String> address() {
        return value.startsWith(ADDRESS) ? Optional.of(value.substring(ADDRESS.length())) : Optional.empty();
    }
}
