package org.communicator.core.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.inbox.MissedItems;
import org.communicator.api.inbox.Unread;
import org.communicator.api.store.ConversationStore;
import org.communicator.api.store.ConversationStore.Listed;
import org.communicator.api.store.ReadStore;
import org.communicator.core.conversation.Summaries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows what somebody missed: the list of conversations, as far back as the person was away (P10 P11). */
@Component
public final class MissedService implements MissedItems {

    private final ConversationStore conversations;
    private final ReadStore reading;
    private final Arrivals arrivals;
    private final Summaries summaries;

    @Activate
    public MissedService(@Reference ConversationStore conversations, @Reference ReadStore reading,
            @Reference Arrivals arrivals, @Reference Summaries summaries) {
        this.conversations = conversations;
        this.reading = reading;
        this.arrivals = arrivals;
        this.summaries = summaries;
    }

    @Override
    public Optional<Instant> seen(StaffSession session) {
        session.require(Right.MESSAGES_READ);
        return arrivals.here(session).before();
    }

    @Override
    public Page<ConversationSummary> missed(StaffSession session, Page.Request page) {
        session.require(Right.MESSAGES_READ);
        Optional<Instant> since = arrivals.before(session);
        return since.isEmpty() ? new Page<>(List.of(), Optional.empty()) : missed(session, since.get(), page);
    }

    private Page<ConversationSummary> missed(StaffSession session, Instant since, Page.Request page) {
        List<Listed> rows = conversations.list(session.access(), Optional.empty(), page.after(), page.limit() + 1)
                .stream().takeWhile(row -> !row.newest().at().isBefore(since)).toList();
        Page<Listed> found = Page.of(rows, page.limit(), row -> row.newest().id().value());
        Map<ConversationId, Unread> unread = reading.unread(session.access(),
                found.items().stream().map(Listed::conversation).toList(), since);
        return summaries.of(session, new Page<>(found.items().stream()
                .filter(row -> unread.get(row.conversation().id()).count() > 0).toList(), found.next()));
    }

    @Override
    public Page<Message> mentions(StaffSession session, Page.Request page) {
        session.require(Right.MESSAGES_READ);
        return Page.of(reading.mentions(session.access(), page.after(), page.limit() + 1), page.limit(),
                message -> message.id().value());
    }
}
