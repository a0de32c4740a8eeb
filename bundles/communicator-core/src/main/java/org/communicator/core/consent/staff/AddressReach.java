package org.communicator.core.consent.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.host.Client;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.StaffSession;
import org.communicator.core.conversation.Recipients;
import org.communicator.core.conversation.Recipients.Recipient;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds out whose an address is, and whether somebody may ask about it. */
@Component(service = AddressReach.class)
public final class AddressReach {

    private final Stores stores;
    private final HostDirectory directory;
    private final Recipients recipients;

    @Activate
    public AddressReach(@Reference Stores stores, @Reference HostDirectory directory, @Reference Recipients recipients) {
        this.stores = stores;
        this.directory = directory;
        this.recipients = recipients;
    }

    /** Whether one of those who have the address is within reach, or nobody has it. */
    boolean reaches(StaffSession session, String address) {
        List<Client> clients = directory.clientsByAddress(session.account(), address);
        if (clients.stream().anyMatch(client -> recipients.client(session, client.id()).isPresent())) {
            return true;
        }
        Optional<Conversation> stranger = stores.conversations()
                .findByKey(session.account(), ConversationKey.ofAddress(address));
        return stranger.map(talk -> session.access().reaches(talk.reach())).orElse(clients.isEmpty());
    }

    /** The addresses by which a person can be written to. */
    static Set<String> addresses(Recipient person) {
        return Stream.concat(person.key().address().stream(), person.known().stream()
                        .flatMap(client -> client.contactPoints().stream()).flatMap(point -> point.normalized().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
