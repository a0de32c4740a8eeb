package org.communicator.web.json;

import java.util.function.Predicate;
import org.communicator.api.live.Presence;

/** What somebody does in a conversation, or whether somebody is away. */
public record ActivityJson(String state) {

    private static final Predicate<String> PRESENT = value -> value.equals("AVAILABLE") || value.equals("AWAY");

    /** What is done in a conversation. */
    public Presence.Activity toActivity() {
        check(Forms.nameIn(Presence.Activity.class), "VIEWING, TYPING or NONE");
        return Presence.Activity.valueOf(state);
    }

    /** Whether the person is away. */
    public boolean isAway() {
        check(PRESENT, "AVAILABLE or AWAY");
        return state.equals("AWAY");
    }

    private void check(Predicate<String> form, String expected) {
        Input body = Input.body();
        body.at("state").require(state);
        body.at("state").matches(form, state, expected);
        body.insist();
    }
}
