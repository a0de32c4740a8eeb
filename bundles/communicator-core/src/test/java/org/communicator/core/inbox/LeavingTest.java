package org.communicator.core.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.KAREN;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Handling.State;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.ConversationChanged;
import org.communicator.core.CoreFixture;
import org.communicator.testkit.TestExecutor;
import org.junit.jupiter.api.Test;

class LeavingTest {

    private final TeamStage stage = new TeamStage();
    private final CoreFixture core = stage.core;
    private final TestExecutor workers = new TestExecutor(core.clock);
    private final StaffSession anna = core.session("anna", DOWNTOWN);
    private final ConversationId talk = core.post(anna, KAREN, "Hello").conversation();
    private final Departures departures = new Departures();
    private final Leaving leaving =
            new Leaving(core.store.handling(), core.directory, stage.changes, departures, workers);

    @Test
    void conversationShouldBeNobodysWhenWhoTookCareOfItLeft() {
        stage.handling.claim(anna, talk);
        stage.handling.close(anna, talk, Optional.empty());
        core.published.clear();
        leave(anna);

        departures.staffLeft(ACCOUNT, Set.of(anna.staff()));
        workers.runReady();

        assertThat(stage.of(talk).handling().assignee()).isEmpty();
        assertThat(stage.of(talk).handling().state()).isEqualTo(State.CLOSED);
        assertThat(core.published).filteredOn(ConversationChanged.class::isInstance).hasSize(1);
        assertThat(stage.timeline(talk)).first().extracting(Message::text)
                .isEqualTo("Nobody takes care of this now: who did is not there any more.");
    }

    @Test
    void conversationShouldBeNobodysWithinAnHourWhenTheHostDoesNotTell() {
        stage.handling.claim(anna, talk);
        leave(anna);

        workers.pass(Duration.ofMinutes(61));

        assertThat(stage.of(talk).handling().assignee()).isEmpty();
    }

    @Test
    void conversationShouldStayWithThoseWhoAreThere() {
        stage.handling.claim(anna, talk);

        workers.pass(Duration.ofMinutes(61));

        assertThat(stage.of(talk).handling().assignee()).contains(anna.staff());
    }

    private void leave(StaffSession staff) {
        core.directory.apply(ACCOUNT, new DirectoryChanges(List.of(), List.of(), List.of(), List.of(),
                List.of(staff.staff()), List.of()));
    }
}
