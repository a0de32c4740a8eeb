package org.communicator.web.json;

import org.communicator.api.conversation.Conversation;

/** What a conversation is to be called. */
public record TitleJson(String title) {

    /**
     * The title, if it can be one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public String toTitle() {
        Input body = Input.body();
        body.at("title").require(title);
        body.at("title").text(title, Conversation.MAX_TITLE);
        body.insist();
        return title;
    }
}
