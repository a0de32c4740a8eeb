package org.communicator.core.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Conversations;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.people.GroupNumber;
import org.communicator.api.people.Participant;
import org.communicator.api.people.Participant.Kind;
import org.communicator.api.store.PeopleStore;
import org.communicator.core.channel.Senders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names those who take part, as one reader may know them (P15, T07). */
@Component(service = ParticipantList.class)
public final class ParticipantList {

    private final HostDirectory directory;
    private final PeopleStore people;
    private final Conversations conversations;
    private final Senders senders;

    @Activate
    public ParticipantList(@Reference HostDirectory directory, @Reference PeopleStore people,
            @Reference Conversations conversations, @Reference Senders senders) {
        this.directory = directory;
        this.people = people;
        this.conversations = conversations;
        this.senders = senders;
    }

    List<Participant> of(StaffSession session, Conversation conversation) {
        return switch (conversation.kind()) {
            case INTERNAL -> staff(session, conversation.members());
            case GROUP -> people.numbers(Set.of(conversation.id())).getOrDefault(conversation.id(), List.of()).stream()
                    .map(number -> outside(session, number)).toList();
            case CLIENT -> Stream.concat(
                    conversation.key().client().map(client -> client(session, client, Optional.empty())).stream(),
                    conversation.key().address().map(this::stranger).stream()).toList();
        };
    }

    private List<Participant> staff(StaffSession session, Set<StaffId> members) {
        Map<StaffId, Staff> known = directory.staff(session.account(), members);
        return members.stream().map(id -> new Participant(Kind.STAFF,
                known.containsKey(id) ? known.get(id).name() : id.value(), Optional.of(id), Optional.empty(),
                Optional.empty(), known.containsKey(id) && !id.equals(session.staff())))
                .sorted(Comparator.comparing(Participant::label)).toList();
    }

    private Participant outside(StaffSession session, GroupNumber number) {
        return number.client().filter(id -> conversations.client(session, id).isPresent())
                .map(id -> client(session, id, Optional.of(number.address())))
                .orElseGet(() -> stranger(number.address()));
    }

    private Participant client(StaffSession session, ClientId id, Optional<String> address) {
        Optional<ChannelChoice.Route> route = conversations.client(session, id)
                .flatMap(overview -> overview.channel().route());
        Optional<String> at = address.or(() -> route.map(ChannelChoice.Route::address));
        Optional<Client> known = directory.client(session.account(), id);
        String name = known.map(Client::name).orElse(id.value());
        String label = known.flatMap(client -> label(client, at)).map(kind -> name + " – " + kind).orElse(name);
        return new Participant(Kind.CLIENT, label, Optional.empty(), Optional.of(id), at, route.isPresent());
    }

    private static Optional<String> label(Client client, Optional<String> address) {
        return client.contactPoints().stream()
                .filter(point -> address.isPresent() && point.normalized().equals(address))
                .flatMap(point -> point.label().stream()).findFirst();
    }

    private Participant stranger(String address) {
        Channel channel = address.indexOf('@') < 0 ? Channel.SMS : Channel.EMAIL;
        return new Participant(Kind.NUMBER, address, Optional.empty(), Optional.empty(), Optional.of(address),
                senders.of(channel).isPresent());
    }
}
