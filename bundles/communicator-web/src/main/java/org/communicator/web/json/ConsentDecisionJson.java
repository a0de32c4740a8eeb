package org.communicator.web.json;

import org.communicator.api.consent.ConsentReview.Decision;

/** What a message turned out to mean. */
public record ConsentDecisionJson(String decision) {

    /**
     * The decision, if it is one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public Decision toDecision() {
        Input body = Input.body();
        body.at("decision").require(decision);
        body.at("decision").matches(Forms.nameIn(Decision.class), decision, "OPTED_OUT or DISMISSED");
        body.insist();
        return Decision.valueOf(decision);
    }
}
