package org.communicator.web.json;

import java.util.List;
import org.communicator.api.conversation.ConversationSummary;

/** A conversation as lists and headers show it. */
public record ConversationJson(String id, Ref client, String title, List<Ref> locations, MessageJson lastMessage,
        ChannelChoiceJson channel) {

    public static ConversationJson of(ConversationSummary summary, LocationNames names) {
        Ref client = summary.conversation().key().client().map(id -> new Ref(id.value(), summary.title())).orElse(null);
        return new ConversationJson(summary.conversation().id().toString(), client, summary.title(),
                names.refs(summary.conversation().owners()),
                summary.newest().map(message -> MessageJson.of(message, names)).orElse(null),
                summary.channel().map(ChannelChoiceJson::of).orElse(null));
    }
}
