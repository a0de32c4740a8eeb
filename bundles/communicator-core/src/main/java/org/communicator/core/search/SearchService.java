package org.communicator.core.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.search.FoundMessage;
import org.communicator.api.search.MessageSearch;
import org.communicator.api.search.SearchFilter;
import org.communicator.api.search.SearchTerms;
import org.communicator.api.store.SearchStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds messages for staff and shows where they have what was looked for (X12). */
@Component
public final class SearchService implements MessageSearch {

    private final SearchStore store;
    private final HostDirectory directory;

    @Activate
    public SearchService(@Reference SearchStore store, @Reference HostDirectory directory) {
        this.store = store;
        this.directory = directory;
    }

    @Override
    public Page<FoundMessage> search(StaffSession session, SearchTerms terms, SearchFilter filter, Page.Request page) {
        session.require(Right.MESSAGES_READ);
        List<Message> rows = store.search(session.access(), terms, filter, page.after(), page.limit() + 1);
        Page<Message> found = Page.of(rows, page.limit(), message -> message.id().value());
        Map<ClientId, Client> clients = directory.clients(session.account(), found.items().stream()
                .flatMap(message -> message.client().stream()).collect(Collectors.toUnmodifiableSet()));
        return found.map(message -> new FoundMessage(message,
                message.client().map(id -> clients.containsKey(id) ? clients.get(id).name() : id.value()),
                Excerpt.of(message.text(), terms)));
    }
}
