package org.communicator.web.json;

import java.util.List;
import java.util.Optional;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationKind;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.host.StaffId;
import org.communicator.api.inbox.Unread;

/** A conversation as lists and headers show it. */
public record ConversationJson(String id, ConversationKind kind, Ref client, String title, List<Ref> locations,
        List<String> members, HandlingJson handling, MessageJson lastMessage, ChannelChoiceJson channel,
        UnreadJson unread, List<ConsentEntryJson> consents) {

    /** As lists show it: without what is known of consent. */
    public static ConversationJson of(ConversationSummary summary, LocationNames names, Unread unread) {
        return of(summary, names, unread, Optional.empty());
    }

    public static ConversationJson of(ConversationSummary summary, LocationNames names, Unread unread,
            Optional<List<ConsentEntry>> consents) {
        Ref client = summary.conversation().key().client().map(id -> new Ref(id.value(),
                summary.clientName().orElse(id.value()))).orElse(null);
        Conversation conversation = summary.conversation();
        return new ConversationJson(conversation.id().toString(), conversation.kind(), client, summary.title(),
                names.refs(conversation.owners()), members(conversation), HandlingJson.of(conversation.handling()),
                summary.newest().map(message -> MessageJson.of(message, names)).orElse(null),
                summary.channel().map(ChannelChoiceJson::of).orElse(null), UnreadJson.of(unread),
                consents.map(entries -> entries.stream().map(ConsentEntryJson::of).toList()).orElse(null));
    }

    static List<String> members(Conversation conversation) {
        return conversation.members().stream().map(StaffId::value).sorted().toList();
    }
}
