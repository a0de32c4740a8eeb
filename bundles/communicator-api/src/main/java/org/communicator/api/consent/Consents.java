package org.communicator.api.consent;

import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffSession;

/**
 * Use cases: what the consent ledger says, and writing into it. Reading needs the right {@code messages.read}, writing
 * {@code consents.write}; without it {@link org.communicator.api.host.MissingRightException} is thrown. An address is
 * within reach if a client or conversation that has it is, or if nobody has it. Thread-safe.
 */
public interface Consents {

    /** What became of an entry that somebody wanted to write. */
    sealed interface Recorded {
    }

    /**
     * It stands in the ledger.
     *
     * @param entries one for each purpose
     */
    record Written(List<ConsentEntry> entries) implements Recorded {

        public Written {
            entries = List.copyOf(entries);
        }
    }

    /** Only others may see who has the address. */
    record OutOfReach() implements Recorded {
    }

    /** The configuration has no messaging service of that name. */
    record UnknownService() implements Recorded {
    }

    /** The newest entry of each subject of an address, newest first; empty if the address is out of reach. */
    Optional<List<ConsentEntry>> current(StaffSession session, String address);

    /** The same for all addresses of a client; empty if the client is out of reach. */
    Optional<List<ConsentEntry>> ofClient(StaffSession session, ClientId client);

    /** The same for all addresses of the person of a conversation; empty if it is out of reach. */
    Optional<List<ConsentEntry>> ofConversation(StaffSession session, ConversationId conversation);

    /** All entries about an address, newest first; empty if the address is out of reach. */
    Optional<Page<ConsentEntry>> history(StaffSession session, String address, Page.Request page);

    /** Writes what was said into the ledger. The host's word needs the right {@code directory.sync} as well. */
    Recorded record(StaffSession session, NewConsent consent);
}
