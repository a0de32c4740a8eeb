package org.communicator.core.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Handling;
import org.communicator.api.host.LocationId;
import org.communicator.api.inbox.HandlingOutcome;

/**
 * What is to become of a conversation.
 *
 * @param after as it is to be
 * @param action the word for the audit log
 * @param details ids for the audit log
 * @param words what stands in the conversation about it
 * @param refusal why nothing is to become of it instead
 */
record Change(Conversation after, String action, Map<String, String> details, String words,
        Optional<HandlingOutcome> refusal) {

    /** The same conversation, handled otherwise. */
    static Change of(Conversation before, Handling handling, String action, Map<String, String> details, String words) {
        return new Change(with(before, handling, before.owners(), before.openTo()), action, details, words,
                Optional.empty());
    }

    /** The conversation at another place. */
    static Change moved(Conversation before, Handling handling, LocationId owner, Set<LocationId> openTo, String words) {
        return new Change(with(before, handling, Set.of(owner), openTo), "conversation.transferred",
                Map.of("to", owner.value()), words, Optional.empty());
    }

    static Change refused(Conversation before, HandlingOutcome refusal) {
        return new Change(before, "", Map.of(), "", Optional.of(refusal));
    }

    private static Conversation with(Conversation old, Handling handling, Set<LocationId> owners,
            Set<LocationId> openTo) {
        return new Conversation(old.id(), old.account(), old.key(), old.title(), owners, openTo, old.members(), handling,
                old.newest());
    }
}
