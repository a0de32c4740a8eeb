package org.communicator.web.json;

import org.communicator.api.conversation.Conversation;

/** What a conversation is to be called, and what it was called when somebody looked, if that matters. */
public record TitleJson(String title, String expected) {

    /** What it is called by those who take part may be longer than a name that is given. */
    private static final int LONGEST_SEEN = 2000;

    /**
     * The title, if it can be one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public String toTitle() {
        Input body = Input.body();
        body.at("title").require(title);
        body.at("title").text(title, Conversation.MAX_TITLE);
        body.at("expected").atMost(LONGEST_SEEN, expected);
        body.insist();
        return title;
    }
}
