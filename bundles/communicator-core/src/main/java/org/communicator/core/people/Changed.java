package org.communicator.core.people;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.host.StaffId;

/** A conversation as it is after a change. Pure. */
final class Changed {

    private Changed() {
    }

    static Conversation titled(Conversation before, Optional<String> title) {
        return new Conversation(before.id(), before.account(), before.key(), title, before.owners(), before.openTo(),
                before.members(), before.handling(), before.newest());
    }

    static Conversation joined(Conversation before, StaffId member) {
        Set<StaffId> members = new HashSet<>(before.members());
        members.add(member);
        return ofMembers(before, members);
    }

    static Conversation left(Conversation before, StaffId member) {
        Set<StaffId> members = new HashSet<>(before.members());
        members.remove(member);
        return ofMembers(before, members);
    }

    private static Conversation ofMembers(Conversation before, Set<StaffId> members) {
        return new Conversation(before.id(), before.account(), before.key(), before.title(), before.owners(),
                before.openTo(), members, before.handling(), before.newest());
    }
}
