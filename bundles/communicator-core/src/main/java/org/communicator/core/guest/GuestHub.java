package org.communicator.core.guest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Message;
import org.communicator.api.guest.GuestFeed;
import org.communicator.api.guest.GuestMessages;
import org.communicator.api.guest.GuestSession;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.api.live.CommunicatorEvent.MessageDeleted;
import org.communicator.api.live.CommunicatorEvent.OfMessage;
import org.communicator.api.live.CommunicatorEvent;
import org.communicator.api.live.ConversationListener;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.live.LiveFeed;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands what happens to a client's messages to the apps of that client. */
@Component(service = {GuestFeed.class, ConversationListener.class})
public final class GuestHub implements GuestFeed, ConversationListener {

    private final Map<Guest, List<Consumer<LiveEvent>>> open = new ConcurrentHashMap<>();
    private final AtomicLong told = new AtomicLong();
    private final GuestMessages messages;
    private final Stores stores;

    private record Guest(AccountId account, ClientId client) {
    }

    @Activate
    public GuestHub(@Reference GuestMessages messages, @Reference Stores stores) {
        this.messages = messages;
        this.stores = stores;
    }

    @Override
    public LiveFeed.Subscription open(GuestSession session, Consumer<LiveEvent> sink) {
        Guest guest = new Guest(session.account(), session.client());
        sink.accept(event(LiveEvent.Type.HELLO, Optional.empty()));
        open.compute(guest, (key, sinks) -> {
            List<Consumer<LiveEvent>> all = sinks == null ? new CopyOnWriteArrayList<>() : sinks;
            all.add(sink);
            return all;
        });
        return () -> open.computeIfPresent(guest, (key, sinks) -> {
            sinks.remove(sink);
            return sinks.isEmpty() ? null : sinks;
        });
    }

    /** A message that has failed is told as a status, so that the app takes it away. */
    @Override
    public void on(CommunicatorEvent event) {
        if (!(event instanceof OfMessage about) || about.message().client().isEmpty()) {
            return;
        }
        List<Consumer<LiveEvent>> sinks =
                open.getOrDefault(new Guest(about.message().account(), about.message().client().get()), List.of());
        if (sinks.isEmpty() || !isOwn(about.message(), about.message().client().get())) {
            return;
        }
        boolean shown = messages.shown(about.message()).isPresent();
        LiveEvent told = event(!shown || event instanceof MessageDeleted ? LiveEvent.Type.DELETED
                : event instanceof MessageAppended ? LiveEvent.Type.MESSAGE : LiveEvent.Type.STATUS,
                Optional.of(new LiveEvent.OfMessage(about.message())));
        if (shown || !(event instanceof MessageAppended)) {
            sinks.forEach(sink -> tell(sinks, sink, told));
        }
    }

    /** What went to a group of people stands in the group's conversation. */
    private boolean isOwn(Message message, ClientId client) {
        return stores.conversations().findByKey(message.account(), ConversationKey.of(client))
                .filter(own -> own.id().equals(message.conversation())).isPresent();
    }

    private LiveEvent event(LiveEvent.Type type, Optional<LiveEvent.Subject> subject) {
        return new LiveEvent(Long.toString(told.incrementAndGet()), type, subject, false);
    }

    private static void tell(List<Consumer<LiveEvent>> sinks, Consumer<LiveEvent> sink, LiveEvent event) {
        try {
            sink.accept(event);
        } catch (RuntimeException gone) {
            sinks.remove(sink);
        }
    }
}
