package org.communicator.core.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Message;
import org.communicator.api.store.PeopleStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Knows what answers a text to a group: that is shown in the group, as long as its author is in it. */
@Component(service = GroupAnswers.class)
public final class GroupAnswers {

    private final PeopleStore people;

    @Activate
    public GroupAnswers(@Reference PeopleStore people) {
        this.people = people;
    }

    /**
     * The group; empty for all other answers, which costs nothing.
     *
     * @param theirs who writes
     */
    Optional<ConversationKey> group(Optional<Message> answered, String theirs) {
        return answered.filter(message -> message.fanout().isPresent()).map(Message::conversation)
                .filter(group -> people.numbers(Set.of(group)).getOrDefault(group, List.of()).stream()
                        .anyMatch(number -> number.address().equals(theirs)))
                .map(ConversationKey::ofGroup);
    }
}
