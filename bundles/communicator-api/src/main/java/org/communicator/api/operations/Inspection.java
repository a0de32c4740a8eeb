package org.communicator.api.operations;

import java.util.List;
import java.util.Optional;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.StaffSession;

/**
 * Use case: what an administrator asks when something looks wrong. Needs the right {@code messages.read}, shows what is
 * within reach, and is written down in the audit log. Thread-safe.
 */
public interface Inspection {

    /** So many conversations are found at most. */
    int MOST = 20;

    /**
     * The conversations of whoever is meant.
     *
     * @param what the id of a conversation or client, a client's name, a number in E.164, or an email address
     */
    List<ConversationSummary> find(StaffSession session, String what);

    /** A message with the decision where it landed and what that was made on; empty if there is none within reach. */
    Optional<Message> message(StaffSession session, MessageId message);

    /**
     * What the consent ledger says of an address, newest first; at most {@value #MOST} entries.
     *
     * @param address E.164 or an email address
     */
    List<ConsentEntry> consents(StaffSession session, String address);
}
