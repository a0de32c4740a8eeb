package org.communicator.core.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Card;
import org.communicator.api.conversation.Conversations;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.people.Cards;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows what texts among staff point at, to those who may see it (X21). */
@Component
public final class CardService implements Cards {

    private final Stores stores;
    private final Conversations conversations;
    private final HostDirectory directory;

    @Activate
    public CardService(@Reference Stores stores, @Reference Conversations conversations,
            @Reference HostDirectory directory) {
        this.stores = stores;
        this.conversations = conversations;
        this.directory = directory;
    }

    @Override
    public Optional<List<Shown>> of(StaffSession session, MessageId id) {
        session.require(Right.MESSAGES_READ);
        return stores.message(session.access(), id).map(message -> shown(session, message));
    }

    private List<Shown> shown(StaffSession session, Message message) {
        List<ClientId> visible = message.cards().stream().map(Card::client).distinct()
                .filter(client -> conversations.client(session, client).isPresent()).toList();
        Map<ClientId, Client> clients = directory.clients(session.account(), visible);
        return message.cards().stream()
                .map(card -> new Shown(card.type(), Optional.ofNullable(clients.get(card.client()))))
                .collect(Collectors.toUnmodifiableList());
    }
}
