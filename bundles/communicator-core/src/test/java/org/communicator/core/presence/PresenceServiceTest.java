package org.communicator.core.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.live.LiveFeed.Subscription;
import org.communicator.api.live.Presence.Activity;
import org.communicator.api.live.Presence.State;
import org.communicator.api.live.Presence.Viewer;
import org.communicator.core.CoreFixture;
import org.communicator.core.live.LiveHub;
import org.communicator.core.live.MutedConversations;
import org.junit.jupiter.api.Test;

/** Who is there, looks and types (P10 X09). */
class PresenceServiceTest {

    private final CoreFixture core = new CoreFixture();
    private final LiveHub hub = new LiveHub(new MutedConversations(core.store.people()));
    private final PresenceService service = new PresenceService(core.store.conversations(), hub, core.stamps);
    private final StaffSession anna = core.session("anna", DOWNTOWN);
    private final StaffSession bert = core.session("bert", DOWNTOWN);
    private final StaffSession rita = core.session("rita", RIVERSIDE);
    private final ConversationId talk = core.post(anna, KAREN, "Hello").conversation();
    private final List<LiveEvent> told = new ArrayList<>();

    @Test
    void personShouldBeThereAsLongAsAStreamIsOpen() {
        Subscription first = hub.open(anna, Optional.empty(), event -> { });
        Subscription second = hub.open(anna, Optional.empty(), event -> { });
        assertThat(state(anna)).isEqualTo(State.AVAILABLE);

        first.close();
        first.close();
        assertThat(state(anna)).isEqualTo(State.AVAILABLE);
        second.close();

        assertThat(service.of(bert, List.of(anna.staff(), new StaffId("who"))))
                .isEqualTo(Map.of(anna.staff(), State.OFFLINE, new StaffId("who"), State.OFFLINE));
    }

    @Test
    void colleaguesOfTheSameLocationShouldBeToldWhoComesAndGoes() {
        hub.open(bert, Optional.empty(), told::add);
        told.clear();
        List<LiveEvent> elsewhere = new ArrayList<>();
        hub.open(rita, Optional.empty(), elsewhere::add);
        elsewhere.clear();

        Subscription stream = hub.open(anna, Optional.empty(), event -> { });
        service.declare(anna, true);
        service.declare(anna, true);
        service.declare(anna, false);
        stream.close();

        assertThat(told).extracting(event -> event.subject().orElseThrow()).containsExactly(
                of(anna, State.AVAILABLE), of(anna, State.AWAY), of(anna, State.AVAILABLE), of(anna, State.OFFLINE));
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void typingShouldBeToldAndEndByItself() {
        hub.open(bert, Optional.empty(), told::add);
        told.clear();

        assertThat(service.act(anna, talk, Activity.TYPING)).isTrue();

        assertThat(told).extracting(LiveEvent::type).containsExactly(LiveEvent.Type.VIEWING);
        assertThat(service.viewers(bert, talk).orElseThrow()).extracting(Viewer::staff, Viewer::activity)
                .containsExactly(tuple(anna.staff(), Activity.TYPING));
        assertThat(service.viewers(anna, talk)).contains(List.of());
        core.clock.advance(Duration.ofSeconds(15));
        assertThat(service.viewers(bert, talk)).contains(List.of());
    }

    @Test
    void viewingShouldEndWhenOneSaysSo() {
        service.act(anna, talk, Activity.VIEWING);
        core.clock.advance(Duration.ofSeconds(59));
        assertThat(service.viewers(bert, talk).orElseThrow()).hasSize(1);

        service.act(anna, talk, Activity.NONE);

        assertThat(service.viewers(bert, talk)).contains(List.of());
    }

    @Test
    void conversationOutOfReachShouldNotExist() {
        hub.open(anna, Optional.empty(), told::add);
        told.clear();

        assertThat(service.act(rita, talk, Activity.TYPING)).isFalse();
        assertThat(service.viewers(rita, talk)).isEmpty();
        assertThat(told).isEmpty();
    }

    private State state(StaffSession person) {
        return service.of(bert, List.of(person.staff())).get(person.staff());
    }

    private static LiveEvent.OfPresence of(StaffSession person, State state) {
        return new LiveEvent.OfPresence(person.staff(), state);
    }
}
