package org.communicator.api.conversation;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;

/**
 * What makes a conversation the one it is within its account: the client, the bare address of somebody the host does
 * not know, the two staff members who talk alone, or an id of its own for groups.
 *
 * @param value the stored form, at most 400 characters
 */
public record ConversationKey(String value) {

    private static final String CLIENT = "client:";
    private static final String ADDRESS = "address:";
    private static final String GROUP = "group:";
    private static final String DIRECT = "direct:";
    private static final String CHAT = "chat:";

    public ConversationKey {
        Objects.requireNonNull(value, "value");
        if (Stream.of(CLIENT, ADDRESS, GROUP, DIRECT, CHAT).noneMatch(value::startsWith)) {
            throw new IllegalArgumentException("conversation key says with whom it is: " + value.length());
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

    /** A conversation with several outside numbers. */
    public static ConversationKey ofGroup(ConversationId id) {
        return new ConversationKey(GROUP + id);
    }

    /** The chat of two staff members, in whatever order; of one with oneself, for notes to remember. */
    public static ConversationKey ofDirect(StaffId one, StaffId other) {
        boolean ordered = one.compareTo(other) <= 0;
        return new ConversationKey(DIRECT + (ordered ? one : other) + "\n" + (ordered ? other : one));
    }

    /** A chat of several staff members. */
    public static ConversationKey ofChat(ConversationId id) {
        return new ConversationKey(CHAT + id);
    }

    /** With whom the conversation is. */
    public ConversationKind kind() {
        return value.startsWith(GROUP) ? ConversationKind.GROUP
                : value.startsWith(DIRECT) || value.startsWith(CHAT) ? ConversationKind.INTERNAL
                        : ConversationKind.CLIENT;
    }

    /** Whether it is the chat of two staff members. */
    public boolean isDirect() {
        return value.startsWith(DIRECT);
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
