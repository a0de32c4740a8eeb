package org.communicator.core.fallback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Message;
import org.communicator.api.store.MessageStore;

/**
 * A message with those that it was sent for. Pure.
 *
 * @param messages the newest first
 */
record Chain(List<Message> messages) {

    /** Longer ones cannot come of any configuration. */
    private static final int LONGEST = 30;

    static Chain to(Message last, MessageStore store) {
        List<Message> messages = new ArrayList<>(List.of(last));
        Optional<Message> before = last.insteadOf().flatMap(store::find);
        while (before.isPresent() && messages.size() < LONGEST) {
            messages.add(before.get());
            before = before.get().insteadOf().flatMap(store::find);
        }
        return new Chain(List.copyOf(messages));
    }

    Message last() {
        return messages.get(0);
    }

    Message first() {
        return messages.get(messages.size() - 1);
    }

    Set<Channel> tried() {
        return messages.stream().map(Message::channel).collect(Collectors.toUnmodifiableSet());
    }

    /** How often the message was sent the way that it went last. */
    long timesSame() {
        return messages.stream().takeWhile(message -> message.channel() == last().channel()).count();
    }
}
