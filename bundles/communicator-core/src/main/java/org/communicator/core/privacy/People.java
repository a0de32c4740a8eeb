package org.communicator.core.privacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Direction;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.privacy.Person;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds out who a person is, and what belongs to that person alone: a household shares one phone. */
@Component(service = People.class)
public final class People {

    /** Enough to see the addresses that somebody wrote from whom the host has deleted. */
    private static final int LAST_MESSAGES = 100;

    private final Stores stores;
    private final HostDirectory directory;

    @Activate
    public People(@Reference Stores stores, @Reference HostDirectory directory) {
        this.stores = stores;
        this.directory = directory;
    }

    /** The person, if within reach: by the client's locations, or by the conversation. */
    Optional<Person> find(Access access, ConversationKey key) {
        Optional<Client> known = key.client().flatMap(id -> directory.client(access.account(), id));
        Optional<Conversation> conversation = stores.conversations().findByKey(access.account(), key);
        boolean within = known.filter(client -> access.reaches(client.account(), client.locations())).isPresent()
                || conversation.filter(talk -> access.reaches(talk.reach())).isPresent();
        return within ? Optional.of(new Person(access.account(), key.client(), addresses(key, known, conversation)))
                : Optional.empty();
    }

    /** What the host knows of the person. */
    Optional<Client> known(Person person) {
        return person.client().flatMap(id -> directory.client(person.account(), id));
    }

    /** The person's own conversations, also those from the time before it was known who it is. */
    List<Conversation> conversations(Person person) {
        return Stream.concat(person.client().map(ConversationKey::of).stream(),
                person.addresses().stream().sorted().map(ConversationKey::ofAddress))
                .flatMap(key -> stores.conversations().findByKey(person.account(), key).stream()).toList();
    }

    private Set<String> addresses(ConversationKey key, Optional<Client> known, Optional<Conversation> conversation) {
        if (key.address().isPresent()) {
            return Set.of(key.address().get());
        }
        Stream<String> told = known.stream().flatMap(client -> client.contactPoints().stream())
                .flatMap(point -> point.normalized().stream());
        Stream<String> seen = conversation.stream().flatMap(talk -> seen(talk).stream());
        AccountId account = known.map(Client::account).or(() -> conversation.map(Conversation::account)).orElseThrow();
        return Stream.concat(told, seen).distinct()
                .filter(address -> isOnly(account, key.client().orElseThrow(), address)).collect(Collectors.toSet());
    }

    private Set<String> seen(Conversation conversation) {
        return stores.messages().list(conversation.id(), Optional.empty(), LAST_MESSAGES).stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .map(message -> message.addresses().theirs()).filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
    }

    private boolean isOnly(AccountId account, ClientId client, String address) {
        return directory.clientsByAddress(account, address).stream().allMatch(other -> other.id().equals(client));
    }
}
