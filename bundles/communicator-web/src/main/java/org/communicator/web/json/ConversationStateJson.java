package org.communicator.web.json;

import java.util.List;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationKind;
import org.communicator.api.host.ClientId;

/**
 * A conversation as a live event tells of it: what may have changed. The title is null unless somebody gave it one.
 */
public record ConversationStateJson(String id, ConversationKind kind, String clientId, String title,
        List<Ref> locations, List<String> members, HandlingJson handling) {

    public static ConversationStateJson of(Conversation conversation, LocationNames names) {
        return new ConversationStateJson(conversation.id().toString(), conversation.kind(),
                conversation.key().client().map(ClientId::value).orElse(null), conversation.title().orElse(null),
                names.refs(conversation.owners()), ConversationJson.members(conversation),
                HandlingJson.of(conversation.handling()));
    }
}
