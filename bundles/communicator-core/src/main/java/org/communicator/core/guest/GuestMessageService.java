package org.communicator.core.guest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.channel.InboundMessage;
import org.communicator.api.channel.InboundMessages;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.Page;
import org.communicator.api.guest.GuestMessage;
import org.communicator.api.guest.GuestMessages;
import org.communicator.api.guest.GuestSession;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Location;
import org.communicator.api.store.MessageStore.Step;
import org.communicator.core.conversation.Drafts;
import org.communicator.core.delivery.DeliveryService;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows guests what is for them, takes in what they write, and believes what their apps say of messages. */
@Component(configurationPid = GuestConfig.PID)
public final class GuestMessageService implements GuestMessages {

    /** Who carries what is written in the app: nobody. */
    static final String PROVIDER = "guest-app";

    private static final Set<MessageKind> FOR_GUESTS = EnumSet.of(MessageKind.CLIENT_MESSAGE, MessageKind.STAFF_MESSAGE,
            MessageKind.CONFIRMATION, MessageKind.CAMPAIGN);
    private static final Set<MessageStatus> NOT_FOR_GUESTS = EnumSet.of(MessageStatus.SCHEDULED, MessageStatus.CANCELLED,
            MessageStatus.FAILED);
    private static final int CHUNK = 100;
    private static final int CHUNKS = 5;

    private final Stores stores;
    private final InboundMessages inbound;
    private final DeliveryService delivery;
    private final HostDirectory directory;
    private final StaffNames names;

    @Activate
    public GuestMessageService(@Reference Stores stores, @Reference InboundMessages inbound,
            @Reference DeliveryService delivery, @Reference HostDirectory directory, GuestConfig config) {
        this.stores = stores;
        this.inbound = inbound;
        this.delivery = delivery;
        this.directory = directory;
        this.names = StaffNames.valueOf(config.staff_names().strip().toUpperCase(Locale.ROOT));
    }

    /** What guests see of who wrote. */
    private enum StaffNames {
        NONE, FIRST, FULL
    }

    @Override
    public Page<GuestMessage> page(GuestSession session, Page.Request page) {
        List<GuestMessage> shown = new ArrayList<>();
        Optional<UUID> next = page.after();
        Optional<Conversation> conversation = conversation(session);
        for (int chunk = 0; chunk < CHUNKS && conversation.isPresent(); chunk++) {
            List<Message> rows = stores.messages().list(conversation.get().id(), next, CHUNK);
            for (Message row : rows) {
                if (shown.size() == page.limit()) {
                    return new Page<>(shown, next);
                }
                shown(row).ifPresent(shown::add);
                next = Optional.of(row.id().value());
            }
            if (rows.size() < CHUNK) {
                return new Page<>(shown, Optional.empty());
            }
        }
        return new Page<>(shown, conversation.isPresent() ? next : Optional.empty());
    }

    @Override
    public Written write(GuestSession session, String text, String key) {
        String id = Digests.of(session.account() + "\n" + session.client() + "\n" + key);
        InboundMessage message = new InboundMessage(Channel.PUSH, PROVIDER, id,
                new AddressPair(Drafts.GUEST_APP, session.client().value()), text, 0, session.account());
        Message stored = stores.messages().find(inbound.receive(message).message()).orElseThrow();
        return stored.text().equals(text) || stored.deleted()
                ? new Written.Stored(shown(stored).orElseGet(() -> guestMessage(stored))) : new Written.KeyReused();
    }

    @Override
    public boolean received(GuestSession session, MessageId id, boolean seen) {
        Optional<Message> named = conversation(session).flatMap(talk -> stores.messages().find(id)
                .filter(message -> message.conversation().equals(talk.id()) && shown(message).isPresent()));
        named.ifPresent(message -> {
            received(message, seen);
            stores.messages().list(message.conversation(), Optional.of(id.value()), CHUNK).stream()
                    .filter(earlier -> shown(earlier).isPresent()).forEach(earlier -> received(earlier, seen));
        });
        return named.isPresent();
    }

    /** Only what travels by push arrives in the app; whatever is read there is read. */
    private void received(Message message, boolean seen) {
        MessageStatus status = seen ? MessageStatus.READ : MessageStatus.DELIVERED;
        if (message.direction() == Direction.OUTBOUND && message.status().rank() < status.rank()
                && (seen || message.channel() == Channel.PUSH)) {
            delivery.step(message.id(), new Step(status, Optional.empty(), Optional.empty()));
        }
    }

    @Override
    public Optional<GuestMessage> shown(Message message) {
        return message.deleted() || !FOR_GUESTS.contains(message.kind()) || NOT_FOR_GUESTS.contains(message.status())
                || message.channel() == Channel.INTERNAL ? Optional.empty() : Optional.of(guestMessage(message));
    }

    private GuestMessage guestMessage(Message message) {
        boolean own = message.direction() == Direction.INBOUND;
        return new GuestMessage(message.id(), own, message.text(), message.at(),
                own || message.kind() != MessageKind.STAFF_MESSAGE ? Optional.empty() : message.author().flatMap(this::name),
                message.location().map(directory.locations(message.account())::get).map(Location::name),
                message.status());
    }

    private Optional<String> name(Author author) {
        return switch (names) {
            case NONE -> Optional.empty();
            case FIRST -> Optional.of(author.name().strip().split("\\s+")[0]);
            case FULL -> Optional.of(author.name());
        };
    }

    private Optional<Conversation> conversation(GuestSession session) {
        return stores.conversations().findByKey(session.account(), ConversationKey.of(session.client()));
    }
}
