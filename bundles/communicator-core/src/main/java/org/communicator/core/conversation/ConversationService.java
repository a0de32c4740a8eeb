package org.communicator.core.conversation;

import java.util.Optional;
import org.communicator.api.conversation.ClientOverview;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Conversations;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.Page;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffSession;
import org.communicator.core.conversation.Recipients.Recipient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The door to the use cases of staff. */
@Component
public final class ConversationService implements Conversations {

    private final ReadingService reading;
    private final PostingService posting;
    private final ChatPosting chats;
    private final GroupPosting groups;
    private final Recipients recipients;

    @Activate
    public ConversationService(@Reference ReadingService reading, @Reference PostingService posting,
            @Reference ChatPosting chats, @Reference GroupPosting groups, @Reference Recipients recipients) {
        this.reading = reading;
        this.posting = posting;
        this.chats = chats;
        this.groups = groups;
        this.recipients = recipients;
    }

    @Override
    public Optional<ClientOverview> client(StaffSession session, ClientId client) {
        return reading.client(session, client);
    }

    @Override
    public Optional<Page<Message>> clientMessages(StaffSession session, ClientId client, Page.Request page) {
        return reading.clientMessages(session, client, page);
    }

    @Override
    public Page<ConversationSummary> list(StaffSession session, Optional<LocationId> inbox, Page.Request page) {
        return reading.list(session, inbox, page);
    }

    @Override
    public Optional<ConversationSummary> conversation(StaffSession session, ConversationId conversation) {
        return reading.conversation(session, conversation);
    }

    @Override
    public Optional<Page<Message>> messages(StaffSession session, ConversationId conversation, Page.Request page) {
        return reading.messages(session, conversation, page);
    }

    @Override
    public PostOutcome postToClient(StaffSession session, ClientId client, NewMessage message) {
        return posting.postToClient(session, client, message);
    }

    @Override
    public PostOutcome post(StaffSession session, ConversationId conversation, NewMessage message) {
        Optional<Recipient> found = recipients.conversation(session, conversation);
        Optional<PostOutcome> refused = found.filter(each -> each.isChat() || each.isGroup())
                .flatMap(several -> onlyToOne(message));
        if (refused.isPresent()) {
            return refused.get();
        }
        return found.filter(Recipient::isChat).map(chat -> chats.post(session, chat, message))
                .or(() -> found.filter(Recipient::isGroup).map(group -> groups.post(session, group, message)))
                .orElseGet(() -> posting.post(session, found, message));
    }

    /** Why that can be sent to one person only, if so. */
    private static Optional<PostOutcome> onlyToOne(NewMessage message) {
        return message.timing().sendAt().isPresent() ? Optional.of(new PostOutcome.NotSchedulable())
                : message.to().map(address -> new PostOutcome.LacksAddress());
    }
}
