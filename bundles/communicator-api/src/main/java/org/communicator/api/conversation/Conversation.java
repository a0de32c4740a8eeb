package org.communicator.api.conversation;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Reach;
import org.communicator.api.host.StaffId;

/**
 * A conversation: with a client as one timeline over all channels, with a group of outside numbers, or among staff.
 *
 * @param id its id
 * @param account the account
 * @param key what makes it the one it is
 * @param title the name that somebody gave it, 1 to {@value #MAX_TITLE} characters
 * @param owners the locations whose shared inbox holds it; empty for a chat of staff
 * @param openTo the locations whose staff may see it; contains the owners
 * @param members the staff members of a chat, who alone may see it
 * @param handling how the team works on it
 * @param newest its newest message, if there is one
 */
public record Conversation(ConversationId id, AccountId account, ConversationKey key, Optional<String> title,
        Set<LocationId> owners, Set<LocationId> openTo, Set<StaffId> members, Handling handling,
        Optional<MessageId> newest) {

    /** Longest title, in UTF-16 units. */
    public static final int MAX_TITLE = 200;

    public Conversation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(handling, "handling");
        Objects.requireNonNull(newest, "newest");
        owners = Set.copyOf(owners);
        openTo = Set.copyOf(openTo);
        members = Set.copyOf(members);
        if (!openTo.containsAll(owners)) {
            throw new IllegalArgumentException("owners must be among those who may see the conversation: " + id);
        }
        if (title.filter(name -> name.isBlank() || name.length() > MAX_TITLE).isPresent()) {
            throw new IllegalArgumentException("a title has 1 to " + MAX_TITLE + " characters: " + id);
        }
    }

    /** Who may see it. */
    public Reach reach() {
        return new Reach(account, kind() == ConversationKind.INTERNAL, openTo, members);
    }

    /** With whom it is. */
    public ConversationKind kind() {
        return key.kind();
    }
}
