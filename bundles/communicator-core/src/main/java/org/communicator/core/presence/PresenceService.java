package org.communicator.core.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Reach;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.live.Presence;
import org.communicator.api.store.ConversationStore;
import org.communicator.core.live.LiveHub;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Knows who is there and what they do, as long as they say so (P10 X09). */
@Component
public final class PresenceService implements Presence {

    private final ConversationStore conversations;
    private final LiveHub hub;
    private final Stamps stamps;
    private final Viewers viewers = new Viewers();
    private final Set<Person> away = ConcurrentHashMap.newKeySet();

    private record Person(AccountId account, StaffId staff) {
    }

    @Activate
    public PresenceService(@Reference ConversationStore conversations, @Reference LiveHub hub, @Reference Stamps stamps) {
        this.conversations = conversations;
        this.hub = hub;
        this.stamps = stamps;
    }

    @Override
    public Map<StaffId, State> of(StaffSession session, Collection<StaffId> staff) {
        session.require(Right.MESSAGES_READ);
        return staff.stream().distinct()
                .collect(Collectors.toMap(Function.identity(), each -> state(new Person(session.account(), each))));
    }

    private State state(Person person) {
        return !hub.isFollowing(person.account(), person.staff()) ? State.OFFLINE
                : away.contains(person) ? State.AWAY : State.AVAILABLE;
    }

    @Override
    public void declare(StaffSession session, boolean isAway) {
        session.require(Right.MESSAGES_READ);
        Person person = new Person(session.account(), session.staff());
        boolean changed = isAway ? away.add(person) : away.remove(person);
        if (changed && hub.isFollowing(session.account(), session.staff())) {
            hub.whisper(colleagues(session), LiveEvent.Type.PRESENCE,
                    new LiveEvent.OfPresence(session.staff(), isAway ? State.AWAY : State.AVAILABLE));
        }
    }

    /** Those who share a location with the person, and the person's own screens. */
    private static Reach colleagues(StaffSession session) {
        Set<LocationId> locations = new HashSet<>(session.locations());
        session.loggedInAt().ifPresent(locations::add);
        return new Reach(session.account(), false, locations, Set.of(session.staff()));
    }

    @Override
    public boolean act(StaffSession session, ConversationId id, Activity activity) {
        session.require(Right.MESSAGES_READ);
        Optional<Conversation> found = conversations.find(session.access(), id);
        found.ifPresent(conversation -> {
            Instant now = stamps.now();
            Viewer viewer = new Viewer(session.staff(), session.name(), activity, now.plus(lasts(activity)));
            viewers.put(id, viewer, now);
            hub.whisper(conversation.reach(), LiveEvent.Type.VIEWING, new LiveEvent.OfViewer(id, viewer));
        });
        return found.isPresent();
    }

    private static Duration lasts(Activity activity) {
        return switch (activity) {
            case VIEWING -> Duration.ofSeconds(60);
            case TYPING -> Duration.ofSeconds(15);
            case NONE -> Duration.ZERO;
        };
    }

    @Override
    public Optional<List<Viewer>> viewers(StaffSession session, ConversationId id) {
        session.require(Right.MESSAGES_READ);
        return conversations.find(session.access(), id).map(conversation -> viewers.of(id, stamps.now()).stream()
                .filter(viewer -> !viewer.staff().equals(session.staff())).toList());
    }
}
