package org.communicator.api.conversation;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;

/**
 * A client's conversation: one timeline over all channels.
 *
 * @param id its id
 * @param account the account
 * @param key the client or the unknown address
 * @param owners the locations whose shared inbox holds it
 * @param openTo the locations whose staff may see it; contains the owners
 * @param newest its newest message, if there is one
 */
public record Conversation(ConversationId id, AccountId account, ConversationKey key, Set<LocationId> owners,
        Set<LocationId> openTo, Optional<MessageId> newest) {

    public Conversation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(newest, "newest");
        owners = Set.copyOf(owners);
        openTo = Set.copyOf(openTo);
        if (!openTo.containsAll(owners)) {
            throw new IllegalArgumentException("owners must be among those who may see the conversation: " + id);
        }
    }
}
