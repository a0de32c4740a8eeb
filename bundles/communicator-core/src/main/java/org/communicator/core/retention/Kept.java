package org.communicator.core.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.store.RetentionStore.Aged;

/**
 * How long some kinds of messages are kept.
 *
 * @param name the name of the walk that looks for them
 * @param kinds the kinds
 * @param days for how long
 */
record Kept(String name, Set<MessageKind> kinds, int days) {

    private static final Set<MessageStatus> STILL_TO_BE_SENT =
            EnumSet.of(MessageStatus.SCHEDULED, MessageStatus.QUEUED, MessageStatus.SENDING);

    /** What the configuration does not keep for ever. */
    static List<Kept> of(RetentionConfig config) {
        return Stream.of(
                new Kept("messages", EnumSet.of(MessageKind.CLIENT_MESSAGE, MessageKind.STAFF_MESSAGE),
                        config.messages_days()),
                new Kept("programs", EnumSet.of(MessageKind.CONFIRMATION, MessageKind.CAMPAIGN), config.programs_days()),
                new Kept("chats", EnumSet.of(MessageKind.CHAT_MESSAGE), config.chats_days()),
                new Kept("notes", EnumSet.of(MessageKind.NOTE), config.notes_days()),
                new Kept("activity", EnumSet.of(MessageKind.ACTIVITY), config.activity_days()))
                .filter(kept -> kept.days > 0).toList();
    }

    /** Everything from before this moment is too old. */
    Instant since(Instant now) {
        return now.minus(Duration.ofDays(days));
    }

    /** Whether one that is too old goes. */
    boolean takes(Aged message) {
        return isMeant(message) && !STILL_TO_BE_SENT.contains(message.status());
    }

    /** Whether one that is too old stays until it is sent. */
    boolean passes(Aged message) {
        return isMeant(message) && STILL_TO_BE_SENT.contains(message.status());
    }

    private boolean isMeant(Aged message) {
        return kinds.contains(message.kind()) && !message.deleted();
    }
}
