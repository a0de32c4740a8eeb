package org.communicator.core.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.channel.InboundMessage;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.RoutingDecision;
import org.communicator.api.conversation.Transfer;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;
import org.communicator.core.routing.Answered;
import org.communicator.core.routing.LocationRouter;
import org.communicator.core.routing.RoutingFacts;
import org.communicator.core.routing.RoutingReason;

/**
 * What is known about an inbound message before it is stored.
 *
 * @param inbound the message
 * @param account the account
 * @param numberLocations the locations that the address written to belongs to
 * @param candidates the clients that have the sender's address
 * @param map the account's locations
 */
record InboundContext(InboundMessage inbound, AccountId account, Set<LocationId> numberLocations,
        List<Client> candidates, AccountMap map) {

    Optional<ClientId> client(Optional<Message> answered) {
        return Identification.identify(candidates, answered.flatMap(Message::client));
    }

    ConversationKey key(Optional<ClientId> client) {
        return client.map(ConversationKey::of).orElseGet(() -> ConversationKey.ofAddress(inbound.addresses().theirs()));
    }

    Optional<Author> author(Optional<ClientId> client) {
        return client.map(id -> new Author(id.value(), known(client).map(Client::name).orElse(id.value())));
    }

    /** The decision, and what it was made on. */
    RoutingDecision route(Optional<ClientId> client, Optional<Message> answered, Optional<Transfer> transfer,
            Function<StaffId, Optional<Staff>> staff) {
        RoutingFacts facts = facts(client, answered, transfer, staff);
        LocationRouter.Outcome outcome = LocationRouter.route(facts);
        LocationId first = outcome.owners().stream().sorted().findFirst().orElseThrow();
        return new RoutingReason(map::name, map.zone(first)).explain(facts, outcome);
    }

    /** Who may see the conversation: the owners, the client's own locations, and the one that wrote last. */
    Set<LocationId> openTo(Optional<ClientId> client, Optional<Message> answered, Set<LocationId> owners) {
        Set<LocationId> open = new HashSet<>(owners);
        known(client).ifPresent(person -> open.addAll(person.locations()));
        answered.flatMap(Message::location).ifPresent(open::add);
        return open;
    }

    private RoutingFacts facts(Optional<ClientId> client, Optional<Message> answered, Optional<Transfer> transfer,
            Function<StaffId, Optional<Staff>> staff) {
        Optional<Client> person = known(client);
        Optional<LocationId> visited = person.flatMap(Client::lastAppointment).map(appointment -> appointment.location());
        Optional<Answered> answers = answered.flatMap(message -> answered(message, staff));
        Set<LocationId> closed = new HashSet<>(map.closed());
        Stream.of(visited.stream(), answers.map(Answered::location).stream(), transfer.map(Transfer::to).stream(),
                numberLocations.stream()).flatMap(Function.identity()).filter(map::isClosed).forEach(closed::add);
        return new RoutingFacts(person.map(this::activeLocations).orElse(Set.of()), visited, numberLocations, answers,
                transfer, map.accountDefault(), closed);
    }

    private Set<LocationId> activeLocations(Client client) {
        return client.locations().stream().filter(id -> !map.isClosed(id)).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Client> known(Optional<ClientId> client) {
        return candidates.stream().filter(candidate -> client.filter(candidate.id()::equals).isPresent()).findFirst();
    }

    private static Optional<Answered> answered(Message message, Function<StaffId, Optional<Staff>> staff) {
        return message.location().map(from -> new Answered(message.kind(), from,
                authorLocations(message, from, staff), message.at()));
    }

    /** A staff member who left counts as belonging to where he or she wrote from. */
    private static Set<LocationId> authorLocations(Message message, LocationId from,
            Function<StaffId, Optional<Staff>> staff) {
        if (message.kind() != MessageKind.STAFF_MESSAGE) {
            return Set.of();
        }
        return message.author().flatMap(author -> staff.apply(new StaffId(author.id()))).map(Staff::locations)
                .orElse(Set.of(from));
    }
}
