package org.communicator.core.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Transfer;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.inbox.ConversationHandling;
import org.communicator.api.inbox.HandlingOutcome;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Decides what may be done to a conversation, and what is said about it (X01 X09). */
@Component
public final class HandlingService implements ConversationHandling {

    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private final Changes changes;
    private final Colleagues colleagues;
    private final TeamMessages messages;
    private final Stamps stamps;

    @Activate
    public HandlingService(@Reference Changes changes, @Reference Colleagues colleagues,
            @Reference TeamMessages messages, @Reference Stamps stamps) {
        this.changes = changes;
        this.colleagues = colleagues;
        this.messages = messages;
        this.stamps = stamps;
    }

    @Override
    public HandlingOutcome claim(StaffSession session, ConversationId id) {
        return changes.make(session, id, Optional.empty(), before -> before.handling().assignee()
                .filter(other -> !other.equals(session.staff())).isPresent()
                        ? Change.refused(before, new HandlingOutcome.Conflict(before))
                        : assigned(session, before, Optional.of(session.staff())));
    }

    @Override
    public HandlingOutcome assign(StaffSession session, ConversationId id, Optional<StaffId> assignee,
            Optional<Expected> expected) {
        return changes.make(session, id, expected,
                before -> assignee.filter(staff -> !colleagues.sees(session, staff, before))
                        .map(staff -> Change.refused(before, new HandlingOutcome.CannotSee(staff)))
                        .orElseGet(() -> assigned(session, before, assignee)));
    }

    private Change assigned(StaffSession session, Conversation before, Optional<StaffId> assignee) {
        String words = assignee.isEmpty() ? " unassigned this."
                : assignee.get().equals(session.staff()) ? " took this."
                        : " assigned this to " + colleagues.name(session, assignee.get()) + ".";
        return Change.of(before, before.handling().assignedTo(assignee), "conversation.assigned",
                Map.of("to", assignee.map(StaffId::value).orElse("-")), session.name() + words);
    }

    @Override
    public HandlingOutcome transfer(StaffSession session, ConversationId id, LocationId to, Optional<String> note,
            Optional<Expected> expected) {
        return changes.make(session, id, expected, before -> transferred(session, before, to),
                after -> note.ifPresent(text -> messages.note(session, after, text, Set.of())));
    }

    private Change transferred(StaffSession session, Conversation before, LocationId to) {
        Optional<Location> location = colleagues.active(before.account(), to);
        if (location.isEmpty()) {
            return Change.refused(before, new HandlingOutcome.NoSuchLocation(to));
        }
        if (before.owners().equals(Set.of(to))) {
            return Change.refused(before, new HandlingOutcome.Changed(before));
        }
        return Change.moved(before, before.handling().transferred(new Transfer(to, stamps.now())), to,
                colleagues.openTo(before, to), session.name() + " transferred this to " + location.get().name() + ".");
    }

    @Override
    public HandlingOutcome snooze(StaffSession session, ConversationId id, Instant moment, Optional<Expected> expected) {
        Instant until = moment.truncatedTo(ChronoUnit.MICROS);
        Instant now = stamps.now();
        Optional<HandlingOutcome> refusal = !until.isAfter(now) ? Optional.of(new HandlingOutcome.MomentPast())
                : until.isBefore(now.plus(LONGEST_SNOOZE)) ? Optional.empty()
                : Optional.of(new HandlingOutcome.MomentTooFar());
        return changes.make(session, id, expected, before -> refusal.isPresent()
                ? Change.refused(before, refusal.get())
                : Change.of(before, before.handling().snoozed(until), "conversation.snoozed",
                        Map.of("until", until.toString()), session.name() + " put this aside until "
                                + MOMENT.withZone(colleagues.zone(before)).format(until) + "."));
    }

    @Override
    public HandlingOutcome close(StaffSession session, ConversationId id, Optional<Expected> expected) {
        return changes.make(session, id, expected, before -> Change.of(before, before.handling().closed(),
                "conversation.closed", Map.of(), session.name() + " closed this."));
    }

    @Override
    public HandlingOutcome reopen(StaffSession session, ConversationId id, Optional<Expected> expected) {
        return changes.make(session, id, expected, before -> Change.of(before, before.handling().opened(),
                "conversation.reopened", Map.of(), session.name() + " opened this again."));
    }
}
