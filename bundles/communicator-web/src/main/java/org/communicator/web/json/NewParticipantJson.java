package org.communicator.web.json;

import java.util.Optional;
import org.communicator.api.host.StaffId;

/** Somebody who is to take part in a chat. */
public record NewParticipantJson(String staffId) {

    /**
     * The staff member.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public StaffId toStaff() {
        Input body = Input.body();
        body.at("staffId").require(staffId);
        Optional<StaffId> id = Optional.ofNullable(staffId).flatMap(value -> body.at("staffId").id(value, StaffId::new));
        body.insist();
        return id.orElseThrow();
    }
}
