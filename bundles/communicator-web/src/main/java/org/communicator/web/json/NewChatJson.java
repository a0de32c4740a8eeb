package org.communicator.web.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.StaffId;
import org.communicator.api.people.Chats;
import org.communicator.api.people.Chats.NewChat;
import org.communicator.web.problem.ProblemType;

/** A chat that a staff member wants. */
public record NewChatJson(List<String> members, String title, String text) {

    /**
     * The chat, if it can be one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public NewChat toChat() {
        Input body = Input.body();
        Set<StaffId> ids = new LinkedHashSet<>();
        body.at("members").require(members);
        if (members != null) {
            body.at("members").each(members, Chats.MAX_MEMBERS, ProblemType.TOO_MANY_PARTICIPANTS,
                    (place, id) -> place.id(id, StaffId::new).ifPresent(ids::add));
        }
        body.at("title").text(title, Conversation.MAX_TITLE);
        body.at("text").text(text, Message.MAX_TEXT);
        body.insist();
        return new NewChat(ids, Optional.ofNullable(title), Optional.ofNullable(text));
    }
}
