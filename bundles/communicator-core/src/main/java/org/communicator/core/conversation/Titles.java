package org.communicator.core.conversation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKind;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.people.GroupNumber;
import org.communicator.api.store.PeopleStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What conversations are called: by the name that somebody gave, else by those who take part, without the one who
 * reads. All conversations of a page are looked up together.
 */
@Component(service = Titles.class)
public final class Titles {

    private static final int MOST_NAMES = 4;

    /** A host is asked for no more. */
    private static final int AT_ONCE = 100;

    private final HostDirectory directory;
    private final PeopleStore people;

    @Activate
    public Titles(@Reference HostDirectory directory, @Reference PeopleStore people) {
        this.directory = directory;
        this.people = people;
    }

    /**
     * What a conversation is called.
     *
     * @param title the title
     * @param client its client's name, if it has one
     */
    record Named(String title, Optional<String> client) {
    }

    /** What that person reads as the name of a conversation. */
    public String title(StaffSession session, Conversation conversation) {
        return of(session, List.of(conversation)).apply(conversation).title();
    }

    /** The names of these conversations, as that person reads them. */
    Function<Conversation, Named> of(StaffSession session, Collection<Conversation> page) {
        Map<ConversationId, List<GroupNumber>> numbers = people.numbers(unnamed(page, ConversationKind.GROUP)
                .map(Conversation::id).toList());
        Map<ClientId, Client> clients = clients(session, page, numbers.values());
        Map<StaffId, Staff> staff = directory.staff(session.account(),
                unnamed(page, ConversationKind.INTERNAL).flatMap(chat -> named(session, chat)).toList());
        Function<Conversation, String> title = conversation -> conversation.title()
                .orElseGet(() -> switch (conversation.kind()) {
            case CLIENT -> ofClient(conversation, clients);
            case GROUP -> ofGroup(session, numbers.getOrDefault(conversation.id(), List.of()), clients);
            case INTERNAL -> ofChat(session, conversation, staff);
        });
        return conversation -> new Named(title.apply(conversation),
                conversation.key().client().map(client -> ofClient(conversation, clients)));
    }

    private static String ofClient(Conversation conversation, Map<ClientId, Client> clients) {
        return conversation.key().client()
                .map(id -> clients.containsKey(id) ? clients.get(id).name() : id.value())
                .or(conversation.key()::address).orElse("");
    }

    private static String ofGroup(StaffSession session, List<GroupNumber> numbers, Map<ClientId, Client> clients) {
        List<String> names = numbers.stream().limit(MOST_NAMES).map(number -> number.client().map(clients::get)
                .filter(client -> session.access().reaches(client.account(), client.locations())).map(Client::name)
                .orElse(number.address())).toList();
        return names.isEmpty() ? "Nobody" : list(names, numbers.size());
    }

    private static String ofChat(StaffSession session, Conversation chat, Map<StaffId, Staff> staff) {
        List<String> names = named(session, chat)
                .map(id -> staff.containsKey(id) ? staff.get(id).name() : id.value()).toList();
        return names.isEmpty() ? session.name() + " (you)" : list(names, chat.members().size() - 1);
    }

    private static String list(List<String> names, int all) {
        int more = all - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }

    /** Those whom the title names. */
    private static Stream<StaffId> named(StaffSession session, Conversation chat) {
        return chat.members().stream().filter(member -> !member.equals(session.staff())).sorted().limit(MOST_NAMES);
    }

    private static Stream<Conversation> unnamed(Collection<Conversation> page, ConversationKind kind) {
        return page.stream().filter(each -> each.kind() == kind && each.title().isEmpty());
    }

    private Map<ClientId, Client> clients(StaffSession session, Collection<Conversation> page,
            Collection<List<GroupNumber>> numbers) {
        List<ClientId> ids = Stream.concat(page.stream().flatMap(each -> each.key().client().stream()),
                numbers.stream().flatMap(group -> group.stream().limit(MOST_NAMES))
                        .flatMap(number -> number.client().stream())).distinct().toList();
        Map<ClientId, Client> clients = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            clients.putAll(directory.clients(session.account(), ids.subList(from, Math.min(from + AT_ONCE, ids.size()))));
        }
        return clients;
    }
}
