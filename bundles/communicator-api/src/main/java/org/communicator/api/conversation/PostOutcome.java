package org.communicator.api.conversation;

import java.util.List;
import org.communicator.api.media.MediaRefusal;
import org.communicator.api.media.UploadId;

/** What became of a message that a staff member wanted to send. */
public sealed interface PostOutcome {

    /**
     * Stored and queued, now or by an earlier request with the same key.
     *
     * @param message the message
     */
    record Posted(Message message) implements PostOutcome {
    }

    /**
     * No channel leads to the client; nothing was stored.
     *
     * @param choice says why
     */
    record Unreachable(ChannelChoice choice) implements PostOutcome {
    }

    /**
     * Neither the author nor the location nor the account has a number to send from; nothing was stored.
     *
     * @param explanation what is missing and who can help, in words for staff (T03)
     */
    record NoSenderNumber(String explanation) implements PostOutcome {

        /** Where it is not known more exactly. */
        public NoSenderNumber() {
            this("Oops! Neither the location nor the account has a number to send from."
                    + " An administrator can assign one in the CRM.");
        }
    }

    /** The number to send from is none that the author may use; nothing was stored. */
    record NumberNotYours() implements PostOutcome {
    }

    /** The address to send to is none that the host has of this client; nothing was stored. */
    record LacksAddress() implements PostOutcome {
    }

    /**
     * The cards cannot be sent; nothing was stored.
     *
     * @param reason why
     */
    record CardRefused(Reason reason) implements PostOutcome {

        /** Causes. */
        public enum Reason {
            /** A card shows a client whom its author may not see. */
            OUT_OF_REACH,
            /** Cards are only for chats of staff. */
            ONLY_AMONG_STAFF
        }
    }

    /**
     * The number to send from carries no groups; nothing was stored.
     *
     * @param explanation why, in words for staff
     */
    record NoGroups(String explanation) implements PostOutcome {
    }

    /**
     * Others wrote after what the author saw last; nothing was stored.
     *
     * @param newer what they wrote, newest first, at most 50 messages
     */
    record MovedOn(List<Message> newer) implements PostOutcome {
        public MovedOn {
            newer = List.copyOf(newer);
        }
    }

    /**
     * The files cannot be sent that way; nothing was stored.
     *
     * @param refusals everything that stands against it, at least one
     */
    record FilesRefused(List<MediaRefusal> refusals) implements PostOutcome {
        public FilesRefused {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * A file is not here: its upload is not finished, was sent or cancelled already, or is none of the author's; nothing
     * was stored.
     *
     * @param upload which one
     */
    record UploadMissing(UploadId upload) implements PostOutcome {
    }

    /** There is no such client or conversation within the caller's reach. */
    record NotFound() implements PostOutcome {
    }

    /**
     * The moment to send it at cannot be taken; nothing was stored.
     *
     * @param past whether it has passed; else it is too far ahead
     */
    record WrongTime(boolean past) implements PostOutcome {
    }

    /** Only what goes to one client can be sent later; nothing was stored. */
    record NotSchedulable() implements PostOutcome {
    }

    /** The idempotency key was used for another request. */
    record KeyReused() implements PostOutcome {
    }
}
