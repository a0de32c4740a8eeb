package org.communicator.web.json;

import java.util.List;
import org.communicator.api.conversation.Message;

/** What others wrote after what the author saw last, newest first. */
public record MovedOnJson(List<MessageJson> messages) {

    public static MovedOnJson of(List<Message> newer, LocationNames names) {
        return new MovedOnJson(newer.stream().map(message -> MessageJson.of(message, names)).toList());
    }
}
