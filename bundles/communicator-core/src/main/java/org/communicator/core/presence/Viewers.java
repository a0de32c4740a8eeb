package org.communicator.core.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.live.Presence.Activity;
import org.communicator.api.live.Presence.Viewer;

/** Who does something in which conversation. What ended is forgotten within a minute or so. Thread-safe. */
final class Viewers {

    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final Map<ConversationId, Map<StaffId, Viewer>> byConversation = new ConcurrentHashMap<>();
    private volatile Instant nextSweep = Instant.EPOCH;

    void put(ConversationId conversation, Viewer viewer, Instant now) {
        sweep(now);
        byConversation.compute(conversation, (id, known) -> {
            Map<StaffId, Viewer> viewers = known == null ? new HashMap<>() : new HashMap<>(known);
            if (viewer.activity() == Activity.NONE) {
                viewers.remove(viewer.staff());
            } else {
                viewers.put(viewer.staff(), viewer);
            }
            return viewers.isEmpty() ? null : viewers;
        });
    }

    List<Viewer> of(ConversationId conversation, Instant now) {
        return byConversation.getOrDefault(conversation, Map.of()).values().stream()
                .filter(viewer -> viewer.until().isAfter(now))
                .sorted(Comparator.comparing(Viewer::staff)).toList();
    }

    int size() {
        return byConversation.size();
    }

    private void sweep(Instant now) {
        if (!now.isBefore(nextSweep)) {
            nextSweep = now.plus(SWEEP);
            byConversation.keySet().forEach(id -> byConversation.computeIfPresent(id, (same, viewers) ->
                    viewers.values().stream().anyMatch(viewer -> viewer.until().isAfter(now)) ? viewers : null));
        }
    }
}
