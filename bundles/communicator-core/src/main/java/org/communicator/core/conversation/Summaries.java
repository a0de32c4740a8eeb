package org.communicator.core.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.store.ConversationStore.Listed;

/** Names what lists show; the clients of a page are asked for at once. */
public final class Summaries {

    private final HostDirectory directory;

    public Summaries(HostDirectory directory) {
        this.directory = directory;
    }

    /** A page of at most 100 as lists show it. */
    public Page<ConversationSummary> of(AccountId account, Page<Listed> page) {
        Set<ClientId> ids = page.items().stream().flatMap(row -> row.conversation().key().client().stream())
                .collect(Collectors.toUnmodifiableSet());
        Map<ClientId, Client> clients = directory.clients(account, ids);
        return page.map(row -> new ConversationSummary(row.conversation(), title(row.conversation(), clients),
                Optional.of(row.newest()), Optional.empty()));
    }

    static String title(Conversation conversation, Map<ClientId, Client> clients) {
        ConversationKey key = conversation.key();
        return conversation.title()
                .or(() -> key.client().map(id -> clients.containsKey(id) ? clients.get(id).name() : id.value()))
                .or(key::address).orElse("");
    }
}
