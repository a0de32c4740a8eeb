package org.communicator.api.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.people.Participants.Change;

/**
 * Use case: conversations with several outside numbers (T01). A text goes to each person separately, as a message of its
 * own with a status of its own; nobody outside sees who else is in the group, or the others' answers. Who answers the
 * group's newest text is shown in the group. Needs the right {@code messages.write}. Thread-safe.
 */
public interface Groups {

    /** The fewest people of a new group. */
    int MIN_PEOPLE = 2;
    /** The most people of a group. */
    int MAX_PEOPLE = 10;

    /**
     * Somebody outside.
     *
     * @param client a client, at the number that texts can reach
     * @param number a number, as somebody wrote it; exactly one of the two is given
     */
    record Outsider(Optional<ClientId> client, Optional<String> number) {
        public Outsider {
            if (client.isPresent() == number.isPresent()) {
                throw new IllegalArgumentException("somebody outside is a client or a number");
            }
        }
    }

    /**
     * A group that somebody wants.
     *
     * @param people who is in it
     * @param title its title, 1 to {@value Conversation#MAX_TITLE} characters
     * @param message the first text
     */
    record NewGroup(List<Outsider> people, Optional<String> title, NewMessage message) {
        public NewGroup {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(message, "message");
            people = List.copyOf(people);
        }
    }

    /** What became of it. */
    sealed interface Outcome {

        /**
         * There is such a group, and the text is on its way.
         *
         * @param group which one
         */
        record Opened(ConversationId group) implements Outcome {
        }

        /**
         * Somebody is not a client within reach, or a number is none; nothing was done.
         *
         * @param who which one, as it was asked for
         */
        record Unknown(Outsider who) implements Outcome {
        }

        /** Too few or too many different numbers; nothing was done. */
        record WrongSize() implements Outcome {
        }

        /**
         * The text cannot be sent; nothing was done.
         *
         * @param cause why
         */
        record Refused(PostOutcome cause) implements Outcome {
        }
    }

    /** Begins a group with its first text. */
    Outcome open(StaffSession session, NewGroup wanted);

    /** Adds somebody, who gets what is written from then on. */
    Change add(StaffSession session, ConversationId group, Outsider person);

    /**
     * Takes a number out; who answers later is shown in a conversation of his or her own.
     *
     * @param number in E.164
     */
    Change remove(StaffSession session, ConversationId group, String number);
}
