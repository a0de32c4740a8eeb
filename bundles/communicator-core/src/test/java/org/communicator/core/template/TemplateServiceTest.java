package org.communicator.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditTrail.Filter;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.template.TemplateOutcome;
import org.communicator.api.template.Templates.Draft;
import org.communicator.api.template.Templates.Rendered;
import org.communicator.api.template.TextTemplate;
import org.communicator.core.CoreFixture;
import org.communicator.core.audit.Audit;
import org.junit.jupiter.api.Test;

/** Who may keep templates, and what they become (X09). */
class TemplateServiceTest {

    private final CoreFixture core = new CoreFixture();
    private final TemplateService service = new TemplateService(core.stores, core.store.templates(), core.directory,
            new Audit(core.store.audit(), core.stamps), core.stamps);
    private final StaffSession anna = core.session("anna", DOWNTOWN);
    private final StaffSession mary = keeper(DOWNTOWN);
    private final StaffSession boss = keeper(DOWNTOWN, Right.LOCATIONS_ALL);

    @Test
    void templateShouldBeKeptChangedAndTakenAwayByWhoManagesTheLocation() {
        TextTemplate kept = kept(service.add(mary, draft(DOWNTOWN, "Hello {client.firstName}")));

        assertThat(service.list(anna)).containsExactly(kept);
        assertThat(kept(service.change(mary, kept.id(), draft(DOWNTOWN, "Hi"), Optional.empty())).text()).isEqualTo("Hi");
        assertThat(service.remove(mary, kept.id())).isInstanceOf(TemplateOutcome.Kept.class);
        assertThat(service.template(anna, kept.id())).isEmpty();
        assertThat(service.change(mary, kept.id(), draft(DOWNTOWN, "Hi"), Optional.empty()))
                .isInstanceOf(TemplateOutcome.NotFound.class);
        assertThat(core.store.audit().list(ACCOUNT, Filter.NONE, Optional.empty(), 9)).extracting(AuditEntry::action)
                .containsExactly("template.removed", "template.changed", "template.added");
    }

    @Test
    void changeShouldLoseNothingThatSomebodyElseChangedMeanwhile() {
        Draft seen = draft(DOWNTOWN, "Hello");
        TextTemplate kept = kept(service.add(mary, seen));
        TextTemplate first = kept(service.change(mary, kept.id(), draft(DOWNTOWN, "Hi"), Optional.of(seen)));

        assertThat(service.change(boss, kept.id(), draft(DOWNTOWN, "Good day"), Optional.of(seen)))
                .isEqualTo(new TemplateOutcome.Conflict(first));
        assertThat(service.template(anna, kept.id())).contains(first);
    }

    @Test
    void templateForAllOrOfAnotherLocationShouldNeedEveryLocation() {
        Draft forAll = new Draft(Optional.empty(), "Hours", "We open at 9.");
        assertThat(service.add(mary, forAll)).isInstanceOf(TemplateOutcome.NotYours.class);
        assertThat(service.add(mary, draft(RIVERSIDE, "Hi"))).isInstanceOf(TemplateOutcome.NotYours.class);
        TextTemplate kept = kept(service.add(boss, forAll));

        assertThat(service.list(anna)).containsExactly(kept);
        assertThat(service.remove(mary, kept.id())).isInstanceOf(TemplateOutcome.NotYours.class);
        assertThat(service.add(boss, draft(new LocationId("nowhere"), "Hi"))).isInstanceOf(TemplateOutcome.NotYours.class);
    }

    @Test
    void unknownFieldShouldBeNamedWhenTheTemplateIsKept() {
        assertThat(service.add(mary, draft(DOWNTOWN, "Hi {client.nickname}, {staff.name}, {oops")))
                .isEqualTo(new TemplateOutcome.UnknownFields(Set.of("client.nickname")));
    }

    @Test
    void renderShouldFillInWhatIsKnownAndNameWhatIsNot() {
        ConversationId talk = core.post(anna, KAREN, "Hello").conversation();
        TextTemplate template = kept(service.add(mary, draft(DOWNTOWN,
                "Hi {client.firstName}, this is {staff.name} of {location.name}, {location.phone}.")));
        core.client(KAREN, "Karen Adams", KARENS_NUMBER, DOWNTOWN);

        assertThat(service.render(anna, template.id(), talk)).contains(
                new Rendered("Hi Karen, this is anna of Downtown, +12125550100.", Set.of()));
        assertThat(service.render(core.session("rita", RIVERSIDE), template.id(), talk)).isEmpty();
        core.receiving.receive(core.text("1", "+13105550199", CoreFixture.DOWNTOWN_NUMBER, "Who?"));
        ConversationId stranger = core.store.conversations().list(anna.access(), Optional.empty(), Optional.empty(), 1)
                .get(0).conversation().id();
        assertThat(service.render(anna, template.id(), stranger).orElseThrow().missing())
                .containsExactly("client.firstName");
    }

    @Test
    void keepingShouldBeRefusedWithoutTheRight() {
        assertThatThrownBy(() -> service.add(anna, draft(DOWNTOWN, "Hi"))).isInstanceOf(MissingRightException.class);
    }

    private StaffSession keeper(LocationId location, Right... more) {
        Set<Right> rights = EnumSet.of(Right.MESSAGES_READ, Right.TEMPLATES_MANAGE);
        rights.addAll(List.of(more));
        return new StaffSession(ACCOUNT, new StaffId("keeper-" + more.length), "Keeper", Set.of(location),
                Optional.of(location), rights, core.clock.instant().plusSeconds(3600));
    }

    private static Draft draft(LocationId location, String text) {
        return new Draft(Optional.of(location), "Greeting", text);
    }

    private static TextTemplate kept(TemplateOutcome outcome) {
        return ((TemplateOutcome.Kept) outcome).template();
    }
}
