package org.communicator.web.json;

import java.util.Optional;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.NewMessage;

/** What a staff member wants to send. */
public record NewMessageJson(String text) {

    /**
     * The message, if it is one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public NewMessage toMessage(Optional<String> idempotencyKey) {
        Input body = Input.body();
        body.at("text").require(text);
        body.at("text").text(text, Message.MAX_TEXT);
        body.insist();
        return new NewMessage(text, idempotencyKey);
    }
}
