package org.communicator.core.inbox;

import static org.communicator.core.CoreFixture.ACCOUNT;

import java.util.List;
import java.util.Optional;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditTrail.Filter;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.inbox.HandlingOutcome;
import org.communicator.core.CoreFixture;
import org.communicator.core.audit.Audit;
import org.communicator.core.conversation.Summaries;
import org.communicator.core.conversation.Titles;
import org.communicator.core.live.Events;
import org.communicator.core.live.LiveHub;
import org.communicator.core.live.MutedConversations;
import org.communicator.core.work.Stamps;

/** The team's inbox on fakes. */
final class TeamStage {

    final CoreFixture core = new CoreFixture();
    final Stamps stamps = core.stamps;
    final Events events = new Events(core.store);
    final Colleagues colleagues = new Colleagues(core.directory);
    final TeamMessages messages = new TeamMessages(core.stores, events, stamps);
    final Changes changes = new Changes(core.stores, core.store.handling(), messages,
            new Audit(core.store.audit(), stamps), events);
    final HandlingService handling = new HandlingService(changes, colleagues, messages, stamps);

    final Arrivals arrivals = new Arrivals(core.store, core.store.reading(), stamps);
    final Summaries summaries = new Summaries(new Titles(core.directory, core.store.people()));
    final LiveHub hub = new LiveHub(new MutedConversations(core.store.people()));
    final ReadStateService read = new ReadStateService(core.stores, core.store.reading(), arrivals, hub);
    final MissedService missed = new MissedService(core.store.conversations(), core.store.reading(), arrivals,
            summaries);
    final NotesService notes = new NotesService(core.stores, core.store.reading(), messages, colleagues,
            new Audit(core.store.audit(), stamps));
    final InboxService inbox = new InboxService(core.store.handling(), core.store.conversations(), read,
            summaries);

    TeamStage() {
        events.add(core.published::add);
    }

    Conversation of(ConversationId id) {
        return core.store.handling().locked(id).orElseThrow();
    }

    List<Message> timeline(ConversationId id) {
        return core.store.messages().list(id, Optional.empty(), 50);
    }

    List<String> audited() {
        return core.store.audit().list(ACCOUNT, Filter.NONE, Optional.empty(), 50).stream().map(AuditEntry::action)
                .toList();
    }

    static Conversation changed(HandlingOutcome outcome) {
        return ((HandlingOutcome.Changed) outcome).conversation();
    }
}
