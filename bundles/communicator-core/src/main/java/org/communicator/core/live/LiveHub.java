package org.communicator.core.live;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Reach;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent;
import org.communicator.api.live.CommunicatorEvent.ConversationDeleted;
import org.communicator.api.live.CommunicatorEvent.MessageDeleted;
import org.communicator.api.live.CommunicatorEvent.OfMessage;
import org.communicator.api.live.ConversationListener;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.live.LiveFeed;
import org.communicator.api.live.Presence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Hands events to those who follow and may see them, and remembers the newest ones so that a follower who was cut
 * off goes on without a gap. What is older, or was before a restart, is answered with a resync.
 */
@Component(service = {LiveFeed.class, ConversationListener.class, LiveHub.class})
public final class LiveHub implements LiveFeed, ConversationListener {

    static final int REMEMBERED = 8192;

    private final Object order = new Object();
    private final String epoch;
    private final MutedConversations muted;
    private final CommunicatorEvent[] memory = new CommunicatorEvent[REMEMBERED];
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final Progress progress = new Progress();
    private final Map<Person, Integer> streams = new ConcurrentHashMap<>();
    private long newest;

    private record Person(AccountId account, StaffId staff) {
        static Person of(StaffSession session) {
            return new Person(session.account(), session.staff());
        }
    }

    @Activate
    public LiveHub(@Reference MutedConversations muted) {
        this(UUID.randomUUID().toString().substring(0, 8), muted);
    }

    LiveHub(String epoch, MutedConversations muted) {
        this.epoch = epoch;
        this.muted = muted;
    }

    @Override
    public void on(CommunicatorEvent event) {
        synchronized (order) {
            progress.admit(event).ifPresent(this::tell);
        }
    }

    private void tell(CommunicatorEvent event) {
        forget(event);
        memory[slot(++newest)] = event;
        for (Follower follower : followers) {
            if (!follower.tell(newest, event)) {
                followers.remove(follower);
            }
        }
    }

    /** What was deleted is not told to those who come back later either. */
    private void forget(CommunicatorEvent event) {
        if (event instanceof MessageDeleted || event instanceof ConversationDeleted) {
            Arrays.setAll(memory, slot -> isAbout(event, memory[slot]) ? event : memory[slot]);
        }
    }

    private static boolean isAbout(CommunicatorEvent deletion, CommunicatorEvent remembered) {
        return remembered != null && remembered.conversationId().equals(deletion.conversationId())
                && (deletion instanceof ConversationDeleted || remembered instanceof OfMessage told
                        && deletion instanceof MessageDeleted deleted
                        && told.message().id().equals(deleted.message().id()));
    }

    /**
     * Tells something of the moment to those who follow and may see it; whoever resumes later is not told. What throws
     * hurts nobody.
     */
    public void whisper(Reach reach, LiveEvent.Type type, LiveEvent.Subject subject) {
        synchronized (order) {
            followers.removeIf(follower -> !follower.whisper(newest, reach, type, subject));
        }
    }

    /** Whether that person has an open stream. */
    public boolean isFollowing(AccountId account, StaffId staff) {
        return streams.containsKey(new Person(account, staff));
    }

    @Override
    public Subscription open(StaffSession session, Optional<String> lastEventId, Consumer<LiveEvent> sink) {
        session.require(Right.MESSAGES_READ);
        muted.follow(session);
        Follower follower = new Follower(new Audience(session, muted), sink, epoch);
        synchronized (order) {
            if (greet(follower, lastEventId)) {
                followers.add(follower);
                if (streams.merge(Person.of(session), 1, Integer::sum) == 1) {
                    tellOfPresence(session, Presence.State.AVAILABLE);
                }
            }
        }
        AtomicBoolean closed = new AtomicBoolean();
        return () -> {
            if (closed.compareAndSet(false, true)) {
                close(follower);
            }
        };
    }

    /** How many streams are open. */
    int open() {
        synchronized (order) {
            return followers.size();
        }
    }

    private void close(Follower follower) {
        synchronized (order) {
            followers.remove(follower);
            StaffSession session = follower.audience().session();
            if (streams.computeIfPresent(Person.of(session), (person, open) -> open == 1 ? null : open - 1) == null) {
                tellOfPresence(session, Presence.State.OFFLINE);
            }
        }
    }

    /** Tells those who share a location with the person, but not the person. */
    private void tellOfPresence(StaffSession session, Presence.State state) {
        Set<LocationId> locations = new HashSet<>(session.locations());
        session.loggedInAt().ifPresent(locations::add);
        Reach colleagues = new Reach(session.account(), false, locations, Set.of());
        LiveEvent.Subject subject = new LiveEvent.OfPresence(session.staff(), state);
        synchronized (order) {
            followers.removeIf(follower -> !follower.isOf(session.account(), session.staff())
                    && !follower.whisper(newest, colleagues, LiveEvent.Type.PRESENCE, subject));
        }
    }

    private boolean greet(Follower follower, Optional<String> lastEventId) {
        Optional<Long> seen = lastEventId.flatMap(this::position);
        if (seen.isEmpty()) {
            return follower.greet(newest, lastEventId.isEmpty() ? LiveEvent.Type.HELLO : LiveEvent.Type.RESYNC);
        }
        boolean goesOn = follower.greet(seen.get(), LiveEvent.Type.HELLO);
        for (long missed = seen.get() + 1; goesOn && missed <= newest; missed++) {
            goesOn = follower.tell(missed, memory[slot(missed)]);
        }
        return goesOn;
    }

    /** The position of an id of this run that is still remembered. */
    private Optional<Long> position(String id) {
        int dash = id.indexOf('-');
        if (dash < 0 || !id.substring(0, dash).equals(epoch)) {
            return Optional.empty();
        }
        try {
            long position = Long.parseLong(id.substring(dash + 1));
            return position <= newest && position >= newest - REMEMBERED ? Optional.of(position) : Optional.empty();
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }

    private static int slot(long position) {
        return (int) (position % REMEMBERED);
    }
}
