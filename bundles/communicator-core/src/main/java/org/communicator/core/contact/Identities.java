package org.communicator.core.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.contact.Candidate;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.JoinStore;
import org.communicator.core.audit.Audit;
import org.communicator.core.store.Stores;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is known and written down of who writes from an address. */
@Component(service = Identities.class)
public final class Identities {

    /** The newest messages of a conversation, among which the last one to the person is looked for. */
    private static final int NEWEST = 50;

    private final Stores stores;
    private final JoinStore joins;
    private final Joining joining;
    private final Audit audit;
    private final Stamps stamps;

    @Activate
    public Identities(@Reference Stores stores, @Reference JoinStore joins, @Reference Joining joining,
            @Reference Audit audit, @Reference Stamps stamps) {
        this.stores = stores;
        this.joins = joins;
        this.joining = joining;
        this.audit = audit;
        this.stamps = stamps;
    }

    void created(StaffSession session, Client client) {
        audit.record(session, "contact.created", Subject.of(client.id()), Optional.of(client.id()), Map.of());
    }

    void extended(StaffSession session, Client client) {
        audit.record(session, "contact.extended", Subject.of(client.id()), Optional.of(client.id()), Map.of());
    }

    List<Candidate> rank(Conversation conversation, String address, List<Client> sharing) {
        Optional<ClientId> lastWrittenTo = stores.messages().list(conversation.id(), Optional.empty(), NEWEST).stream()
                .filter(message -> message.direction() == Direction.OUTBOUND).findFirst().flatMap(Message::client);
        return new Candidates(address, conversation.owners(), joins.confirmed(conversation.account(), address),
                lastWrittenTo).rank(sharing);
    }

    void confirm(StaffSession session, Conversation conversation, String address, Client client) {
        stores.transactions().inTransaction(() -> {
            joins.confirm(session.account(), address, client.id(), session.staff(), stamps.now());
            return true;
        });
        join(session, conversation, client);
    }

    void join(StaffSession session, Conversation conversation, Client client) {
        joining.join(session, conversation, client);
    }
}
