package org.communicator.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.people.GroupNumber;

/**
 * Port: who takes part in conversations, and how each of them wants it. Calls join the thread's transaction (see
 * {@link Transactions}), reads also work without one. Thread-safe. Errors as in {@link Transactions#inTransaction}.
 */
public interface PeopleStore {

    /** What became of a member who was to leave a chat. */
    enum Leaving {
        LEFT,
        /** There is no such chat or member. */
        NOT_THERE,
        /** It is the last one, who stays: a chat without members could be seen and deleted by nobody. */
        LAST
    }

    /** What became of somebody who was to be added. */
    enum Joining {
        JOINED,
        /** There already, or there is no such conversation. */
        NOTHING_NEW,
        /** There are as many as there may be. */
        FULL
    }

    /**
     * Gives a conversation a title, or takes it away.
     *
     * @param before the title that it has
     * @return false if it has another one, or is not there (any more); nothing was done then
     */
    boolean rename(ConversationId conversation, Optional<String> before, Optional<String> title);

    /**
     * Adds a staff member to a chat. Of several at once no more than {@code most} are members in the end.
     */
    Joining addMember(ConversationId chat, StaffId member, int most);

    /** Takes a staff member out of a chat. Of several who leave at once the last one stays. */
    Leaving removeMember(ConversationId chat, StaffId member);

    /** Says whether a staff member is not to be alerted to what happens in a conversation. */
    void mute(AccountId account, ConversationId conversation, StaffId staff, boolean muted);

    /** The conversations that a staff member is not to be alerted to. */
    Set<ConversationId> muted(AccountId account, StaffId staff);

    /** Adds somebody outside to a group; nothing happens if the number is there already. */
    void addNumber(AccountId account, ConversationId group, GroupNumber number);

    /**
     * Takes somebody outside out of a group.
     *
     * @return whether the number was there
     */
    boolean removeNumber(ConversationId group, String address);

    /** Those outside who belong to each of the groups, by number. */
    Map<ConversationId, List<GroupNumber>> numbers(Collection<ConversationId> groups);
}
