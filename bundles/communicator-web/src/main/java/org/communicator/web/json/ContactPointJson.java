package org.communicator.web.json;

import java.util.Optional;
import org.communicator.api.host.ContactPoint;

/** A phone number or email address as the host has it. */
public record ContactPointJson(String type, String value, String label) {

    private static final int LONGEST_VALUE = 320;
    private static final int LONGEST_LABEL = 40;

    void check(Input in) {
        in.at("type").require(type);
        in.at("type").matches(Forms.nameIn(ContactPoint.Type.class), type, "PHONE or EMAIL");
        in.at("value").require(value);
        in.at("value").text(value, LONGEST_VALUE);
        in.at("label").atMost(LONGEST_LABEL, label);
    }

    /**
     * The contact point, if it is one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public ContactPoint checked() {
        Input body = Input.body();
        check(body);
        body.insist();
        return toContactPoint();
    }

    ContactPoint toContactPoint() {
        return new ContactPoint(ContactPoint.Type.valueOf(type), value, Optional.empty(), Optional.ofNullable(label));
    }
}
