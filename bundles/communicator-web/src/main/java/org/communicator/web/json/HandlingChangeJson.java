package org.communicator.web.json;

import java.time.Instant;
import java.util.Optional;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.inbox.ConversationHandling.Expected;

/** What is wanted of a conversation's handling. */
public final class HandlingChangeJson {

    private HandlingChangeJson() {
    }

    /** How the caller saw the conversation; no assignee is nobody. */
    public record ExpectedJson(String state, String assignee) {

        private Optional<Expected> check(Input in) {
            in.at("state").require(state);
            in.at("state").matches(Forms.nameIn(Handling.State.class), state, "OPEN, SNOOZED or CLOSED");
            Optional<StaffId> staff = Optional.ofNullable(assignee)
                    .flatMap(id -> in.at("assignee").id(id, StaffId::new));
            return in.isSound() ? Optional.of(new Expected(Handling.State.valueOf(state), staff)) : Optional.empty();
        }
    }

    /** To whom it is given; nobody if there is no staff. */
    public record Assignee(String staffId, ExpectedJson expected) {

        public Optional<StaffId> toStaff() {
            Input body = Input.body();
            Optional<StaffId> found = Optional.ofNullable(staffId)
                    .flatMap(id -> body.at("staffId").id(id, StaffId::new));
            body.insist();
            return found;
        }
    }

    /** To which location it goes, with a word to the staff there. */
    public record TransferJson(String locationId, String note, ExpectedJson expected) {

        public LocationId toLocation() {
            Input body = Input.body();
            body.at("locationId").require(locationId);
            body.at("note").text(note, Message.MAX_TEXT);
            Optional<LocationId> found = Optional.ofNullable(locationId)
                    .flatMap(id -> body.at("locationId").id(id, LocationId::new));
            body.insist();
            return found.orElseThrow();
        }
    }

    /** Until when it is put aside. */
    public record Snooze(String until, ExpectedJson expected) {

        public Instant toMoment() {
            Input body = Input.body();
            body.at("until").require(until);
            body.at("until").matches(value -> Forms.moment(value).isPresent(), until,
                    "a date and time such as 2025-03-14T15:00:00Z");
            body.insist();
            return Forms.moment(until).orElseThrow();
        }
    }

    /** That something is to be done, only. */
    public record Plain(ExpectedJson expected) {
    }

    /** How the caller saw the conversation, if that was said. */
    public static Optional<Expected> expected(ExpectedJson expected) {
        Input body = Input.body();
        Optional<Expected> seen = Optional.ofNullable(expected).flatMap(given -> given.check(body.at("expected")));
        body.insist();
        return seen;
    }
}
