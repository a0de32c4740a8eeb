package org.communicator.web.json;

import java.time.Instant;
import java.util.Set;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.guest.GuestMessage;

/** A message as its client sees it. */
public record GuestMessageJson(String id, boolean own, String text, Instant at, String author, String location,
        MessageStatus status) {

    public static GuestMessageJson of(GuestMessage message) {
        return new GuestMessageJson(message.id().toString(), message.own(), message.text(), message.at(),
                message.author().orElse(null), message.location().orElse(null), message.status());
    }

    /** What a guest writes. */
    public record NewJson(String text) {

        /** The text, if it can be sent. */
        public String checked() {
            Input body = Input.body();
            body.at("text").require(text);
            body.at("text").text(text, Message.MAX_TEXT);
            body.insist();
            return text;
        }
    }

    /** How far a message has come, as the app says. */
    public record ReceiptJson(String message, String status) {

        private static final Set<String> STATUSES = Set.of("DELIVERED", "READ");

        /** Whether it was seen. */
        public boolean seen() {
            Input body = Input.body();
            body.at("message").require(message);
            body.at("status").require(status);
            body.at("status").matches(STATUSES::contains, status, "DELIVERED or READ");
            body.insist();
            return status.equals("READ");
        }

        /** The message; null if it can be none. */
        public MessageId id() {
            try {
                return MessageId.parse(message);
            } catch (IllegalArgumentException none) {
                return null;
            }
        }
    }

    /** Something that happened. */
    public record EventJson(String type, GuestMessageJson message) {
    }

    /** A message that is to be taken away. */
    public record GoneJson(String type, String id) {
    }
}
