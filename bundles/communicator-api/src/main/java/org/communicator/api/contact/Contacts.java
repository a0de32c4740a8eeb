package org.communicator.api.contact;

import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.NewContact;
import org.communicator.api.host.StaffSession;

/**
 * Use cases: who a person is (P14, X06). A conversation that was with a bare address becomes the client's in all of
 * them; if the client has one already, they become one timeline. Every method throws
 * {@link org.communicator.api.host.MissingRightException} without the right {@code messages.write}
 * ({@code messages.read} for {@link #candidates}). Thread-safe.
 */
public interface Contacts {

    /**
     * Has the host take in a new client. Who has written by a channel from one of the addresses may be answered on it.
     *
     * @param contact its contact points need no normal form; without locations it belongs to where one works
     */
    ContactOutcome create(StaffSession session, NewContact contact);

    /** Adds a number or email address to a client within reach. */
    ContactOutcome add(StaffSession session, ClientId client, ContactPoint point);

    /**
     * The clients within reach who have the address of a conversation with somebody unknown, the likeliest first; empty
     * if the conversation is out of reach, no clients if it is not of that kind.
     */
    Optional<List<Candidate>> candidates(StaffSession session, ConversationId conversation);

    /** Says which client a conversation with an unknown address is with; remembered for the address. */
    ContactOutcome confirm(StaffSession session, ConversationId conversation, ClientId client);
}
