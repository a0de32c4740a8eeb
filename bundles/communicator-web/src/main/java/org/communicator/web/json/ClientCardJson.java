package org.communicator.web.json;

import java.util.List;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.conversation.ClientOverview;
import org.communicator.api.conversation.ConversationId;

/** A client as the composer needs it. */
public record ClientCardJson(String id, String name, boolean known, List<Ref> locations, String conversationId,
        ChannelChoiceJson channel, List<ContactWayJson> contactPoints, List<ConsentEntryJson> consents) {

    public static ClientCardJson of(ClientOverview client, LocationNames names, List<ConsentEntry> consents) {
        return new ClientCardJson(client.id().value(), client.name(), client.known(), names.refs(client.locations()),
                client.conversation().map(ConversationId::toString).orElse(null),
                ChannelChoiceJson.of(client.channel()),
                client.ways().stream().map(ContactWayJson::of).toList(), consents.stream().map(ConsentEntryJson::of).toList());
    }
}
