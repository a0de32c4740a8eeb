package org.communicator.api.conversation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What shall be different about a message that waits; what is empty stays as it is.
 *
 * @param text 1 to {@value Message#MAX_TEXT} UTF-16 units, not only white space
 * @param sendAt not before
 * @param cancelOnReply whether it is taken back when the client writes before then
 */
public record ScheduleChange(Optional<String> text, Optional<Instant> sendAt, Optional<Boolean> cancelOnReply) {

    public ScheduleChange {
        Objects.requireNonNull(sendAt, "sendAt");
        Objects.requireNonNull(cancelOnReply, "cancelOnReply");
        if (text.filter(words -> words.isBlank() || words.length() > Message.MAX_TEXT).isPresent()) {
            throw new IllegalArgumentException("text must have 1 to " + Message.MAX_TEXT + " characters that are not all blank");
        }
    }
}
