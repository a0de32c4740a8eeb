package org.communicator.web.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.StaffId;
import org.communicator.api.inbox.Notes;

/** A word among staff. */
public record NoteJson(String text, List<String> mentions) {

    /**
     * Whom it calls, if it is one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public Set<StaffId> toMentions() {
        Input body = Input.body();
        body.at("text").require(text);
        body.at("text").text(text, Message.MAX_TEXT);
        Set<StaffId> called = new LinkedHashSet<>();
        body.at("mentions").each(mentions == null ? List.of() : mentions, Notes.MOST_MENTIONS,
                (place, id) -> place.id(id, StaffId::new).ifPresent(called::add));
        body.insist();
        return called;
    }
}
