package org.communicator.api.push;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.AccountId;

/**
 * What is shown on a device, also while it is locked, and what its app needs to go on from there.
 *
 * @param account whose message it is
 * @param conversation its conversation
 * @param message the message; the same message twice is shown once
 * @param title who wrote
 * @param body what is shown of the text
 */
public record PushNotice(AccountId account, ConversationId conversation, MessageId message, String title, String body) {

    public PushNotice {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(conversation, "conversation");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(body, "body");
    }

    /** The same with another text. */
    public PushNotice withBody(String newBody) {
        return new PushNotice(account, conversation, message, title, newBody);
    }

    /** What the app is told beside what is shown. */
    public Map<String, String> data() {
        return Map.of("account", account.value(), "conversation", conversation.toString(), "message", message.toString());
    }

    /**
     * A notice and whom it is for.
     *
     * @param notice what is shown
     * @param devices where
     */
    public record Addressed(PushNotice notice, List<Device> devices) {

        public Addressed {
            Objects.requireNonNull(notice, "notice");
            devices = List.copyOf(devices);
        }
    }
}
