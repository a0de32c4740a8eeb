package org.communicator.web.json;

import org.communicator.api.conversation.Message;

/** A text that somebody is writing. */
public record DraftJson(String text) {

    /**
     * The text; empty if there is none yet.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid if it is too long
     */
    public String draft() {
        Input body = Input.body();
        body.at("text").require(text);
        if (text != null && text.length() > Message.MAX_TEXT) {
            body.at("text").text(text, Message.MAX_TEXT);
        }
        body.insist();
        return text;
    }
}
