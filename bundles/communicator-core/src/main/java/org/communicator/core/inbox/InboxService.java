package org.communicator.core.inbox;

import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.Access;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.inbox.Inbox;
import org.communicator.api.inbox.InboxCounts;
import org.communicator.api.inbox.InboxView;
import org.communicator.api.inbox.InboxView.Assigned;
import org.communicator.api.inbox.ReadState;
import org.communicator.api.inbox.Unread;
import org.communicator.api.store.ConversationStore;
import org.communicator.api.store.ConversationStore.Listed;
import org.communicator.api.store.HandlingStore;
import org.communicator.core.conversation.Summaries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows the views of the team's inbox (X09). */
@Component
public final class InboxService implements Inbox {

    private final HandlingStore handling;
    private final ConversationStore conversations;
    private final ReadState read;
    private final Summaries summaries;

    @Activate
    public InboxService(@Reference HandlingStore handling, @Reference ConversationStore conversations,
            @Reference ReadState read, @Reference Summaries summaries) {
        this.handling = handling;
        this.conversations = conversations;
        this.read = read;
        this.summaries = summaries;
    }

    @Override
    public Page<ConversationSummary> list(StaffSession session, InboxView view, Page.Request page) {
        session.require(Right.MESSAGES_READ);
        List<Listed> rows = handling.list(session.access(), view, page.after(), page.limit() + 1);
        return summaries.of(session, Page.of(rows, page.limit(), row -> row.newest().id().value()));
    }

    @Override
    public InboxCounts counts(StaffSession session) {
        session.require(Right.MESSAGES_READ);
        Access access = session.access();
        return new InboxCounts(count(access, InboxView.open(Assigned.MINE)),
                count(access, InboxView.open(Assigned.UNASSIGNED)), count(access, InboxView.unanswered()), unread(session));
    }

    private int unread(StaffSession session) {
        List<Conversation> newest = conversations.list(session.access(), Optional.empty(), Optional.empty(), InboxCounts.MOST)
                .stream().map(Listed::conversation).toList();
        return (int) read.unread(session, newest).values().stream().filter(Unread::isAny).count();
    }

    private int count(Access access, InboxView view) {
        return handling.count(access, view, InboxCounts.MOST);
    }
}
