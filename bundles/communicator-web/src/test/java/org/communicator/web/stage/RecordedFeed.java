package org.communicator.web.stage;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.live.LiveFeed;

/** A feed that remembers everything and counts its followers; ids are positions. */
public final class RecordedFeed implements LiveFeed {

    /** One permit for each follower who has left. */
    public final Semaphore left = new Semaphore(0);

    private final List<LiveEvent> events = new CopyOnWriteArrayList<>();
    private final List<Consumer<LiveEvent>> followers = new CopyOnWriteArrayList<>();

    @Override
    public synchronized Subscription open(StaffSession session, Optional<String> lastEventId,
            Consumer<LiveEvent> sink) {
        session.require(Right.MESSAGES_READ);
        int seen = lastEventId.map(Integer::parseInt).orElse(events.size());
        boolean known = seen <= events.size();
        sink.accept(new LiveEvent("" + (known ? seen : events.size()),
                known ? LiveEvent.Type.HELLO : LiveEvent.Type.RESYNC, Optional.empty(), false));
        events.subList(Math.min(seen, events.size()), events.size()).forEach(sink);
        followers.add(sink);
        return () -> {
            if (followers.remove(sink)) {
                left.release();
            }
        };
    }

    /** Tells everybody of a new message. */
    public synchronized void tell(LiveEvent.Type type, Message message) {
        LiveEvent event = new LiveEvent("" + (events.size() + 1), type,
                Optional.of(new LiveEvent.OfMessage(message)), true);
        events.add(event);
        for (Consumer<LiveEvent> follower : followers) {
            try {
                follower.accept(event);
            } catch (RuntimeException gone) {
                followers.remove(follower);
            }
        }
    }

    public int followers() {
        return followers.size();
    }
}
