package org.communicator.web.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.StaffSession;
import org.communicator.api.inbox.Unread;
import org.communicator.web.json.ConversationJson;
import org.communicator.web.json.LocationNames;
import org.communicator.web.json.PageJson;

/** Shows conversations with what the caller has not read of them. */
final class UnreadPage {

    private UnreadPage() {
    }

    static PageJson<ConversationJson> of(Ports ports, StaffSession session, Page<ConversationSummary> page) {
        LocationNames names = ports.names(session.account());
        Map<ConversationId, Unread> unread = ports.unread(session,
                page.items().stream().map(ConversationSummary::conversation).toList());
        return PageJson.of(page, summary -> ConversationJson.of(summary, names,
                unread.getOrDefault(summary.conversation().id(), Unread.NOTHING)));
    }

    static ConversationJson of(Ports ports, StaffSession session, ConversationSummary summary) {
        return of(ports, session, summary, Optional.empty());
    }

    static ConversationJson of(Ports ports, StaffSession session, ConversationSummary summary,
            Optional<List<ConsentEntry>> consents) {
        Map<ConversationId, Unread> unread = ports.unread(session, List.of(summary.conversation()));
        return ConversationJson.of(summary, ports.names(session.account()),
                unread.getOrDefault(summary.conversation().id(), Unread.NOTHING), consents);
    }
}
