package org.communicator.core.conversation;

import java.util.Optional;
import java.util.function.Function;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.ConversationStore.Listed;
import org.communicator.core.conversation.Titles.Named;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names what lists show. */
@Component(service = Summaries.class)
public final class Summaries {

    private final Titles titles;

    @Activate
    public Summaries(@Reference Titles titles) {
        this.titles = titles;
    }

    /** A page of at most 100 as somebody's lists show it. */
    public Page<ConversationSummary> of(StaffSession session, Page<Listed> page) {
        Function<Conversation, Named> names =
                titles.of(session, page.items().stream().map(Listed::conversation).toList());
        return page.map(row -> summary(row, names.apply(row.conversation())));
    }

    private static ConversationSummary summary(Listed row, Named named) {
        return new ConversationSummary(row.conversation(), named.title(), Optional.of(row.newest()), Optional.empty(),
                named.client());
    }
}
