package org.communicator.core.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.conversation.ClientOverview;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.Access;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.ConversationStore.Listed;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows staff what they may see. */
@Component(service = ReadingService.class)
public final class ReadingService {

    private final Stores stores;
    private final Summaries summaries;
    private final Recipients recipients;
    private final Titles titles;
    private final Drafts drafts;

    @Activate
    public ReadingService(@Reference Stores stores, @Reference Recipients recipients, @Reference Summaries summaries,
            @Reference Titles titles, @Reference Drafts drafts) {
        this.stores = stores;
        this.recipients = recipients;
        this.summaries = summaries;
        this.titles = titles;
        this.drafts = drafts;
    }

    Optional<ClientOverview> client(StaffSession session, ClientId id) {
        session.require(Right.MESSAGES_READ);
        return recipients.client(session, id).map(found -> overview(session, id, found));
    }

    private ClientOverview overview(StaffSession session, ClientId id, Recipients.Recipient found) {
        Optional<String> ours = ours(session, found);
        return new ClientOverview(id, found.known().map(Client::name).orElse(id.value()), found.known().isPresent(),
                found.known().map(Client::locations).orElse(Set.of()), found.conversation().map(Conversation::id),
                recipients.choice(session.account(), found, ours),
                found.known().map(client -> recipients.ways(client, ours)).orElse(List.of()));
    }

    Optional<Page<Message>> clientMessages(StaffSession session, ClientId id, Page.Request page) {
        session.require(Right.MESSAGES_READ);
        return recipients.client(session, id).map(found -> found.conversation()
                .map(conversation -> page(conversation.id(), page))
                .orElse(new Page<>(List.of(), Optional.empty())));
    }

    Page<ConversationSummary> list(StaffSession session, Optional<LocationId> inbox, Page.Request page) {
        session.require(Right.MESSAGES_READ);
        List<Listed> rows = stores.conversations().list(session.access(), inbox, page.after(), page.limit() + 1);
        Page<Listed> found = Page.of(rows, page.limit(), row -> row.newest().id().value());
        return summaries.of(session, found);
    }

    Optional<ConversationSummary> conversation(StaffSession session, ConversationId id) {
        session.require(Right.MESSAGES_READ);
        return recipients.conversation(session, id).map(found -> summary(session, found));
    }

    Optional<Page<Message>> messages(StaffSession session, ConversationId id, Page.Request page) {
        session.require(Right.MESSAGES_READ);
        Access access = session.access();
        return stores.conversations().find(access, id).map(conversation -> page(conversation.id(), page));
    }

    private ConversationSummary summary(StaffSession session, Recipients.Recipient found) {
        Conversation conversation = found.conversation().orElseThrow();
        Titles.Named named = titles.of(session, List.of(conversation)).apply(conversation);
        return new ConversationSummary(conversation, named.title(), conversation.newest().flatMap(stores.messages()::find),
                Optional.of(choice(session, found)), named.client());
    }

    private ChannelChoice choice(StaffSession session, Recipients.Recipient found) {
        return recipients.choice(session.account(), found, ours(session, found));
    }

    /** The number that the next message would be sent from. */
    private Optional<String> ours(StaffSession session, Recipients.Recipient found) {
        return drafts.origin(session, found, Optional.empty()).map(Drafts.Origin::address);
    }

    private Page<Message> page(ConversationId id, Page.Request page) {
        List<Message> rows = stores.messages().list(id, page.after(), page.limit() + 1);
        return Page.of(rows, page.limit(), ReadingService::key);
    }

    private static UUID key(Message message) {
        return message.id().value();
    }
}
