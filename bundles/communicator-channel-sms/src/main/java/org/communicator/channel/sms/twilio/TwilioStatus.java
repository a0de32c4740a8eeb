package org.communicator.channel.sms.twilio;

import java.util.Optional;
import org.communicator.api.conversation.MessageStatus;

/** Twilio's words for how far a message has come, in ours. */
final class TwilioStatus {

    private TwilioStatus() {
    }

    /** Our word; empty for a word that says nothing of an outbound message. */
    static Optional<MessageStatus> of(String word) {
        return Optional.ofNullable(switch (word) {
            case "accepted", "scheduled", "queued", "sending" -> MessageStatus.SENDING;
            case "sent", "partially_delivered" -> MessageStatus.SENT;
            case "delivered" -> MessageStatus.DELIVERED;
            case "undelivered", "failed", "canceled" -> MessageStatus.FAILED;
            case "read" -> MessageStatus.READ;
            default -> null;
        });
    }
}
