package org.communicator.web.json;

import java.util.Optional;
import org.communicator.api.conversation.MessageId;

/** Up to which message a conversation was read; all of it if there is none. */
public record ReadJson(String upTo) {

    /**
     * The message, if one is given.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public Optional<MessageId> toMessage() {
        Input body = Input.body();
        Optional<MessageId> message = Forms.message(body.at("upTo"), upTo);
        body.insist();
        return message;
    }
}
