package org.communicator.web.json;

import java.util.Optional;
import java.util.stream.Stream;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;
import org.communicator.api.people.Groups.Outsider;

/** Somebody who is to take part: a staff member in a chat, a client or a number in a group. */
public record NewParticipantJson(String staffId, String clientId, String number) {

    private static final int LONGEST_NUMBER = 40;

    /**
     * The staff member; empty if it is somebody outside.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public Optional<StaffId> toStaff() {
        Input body = Input.body();
        if (Stream.of(staffId, clientId, number).filter(each -> each != null).count() != 1) {
            body.refuse("must have one of staffId, clientId and number");
        }
        body.at("number").text(number, LONGEST_NUMBER);
        Optional<StaffId> staff = Optional.ofNullable(staffId).flatMap(id -> body.at("staffId").id(id, StaffId::new));
        body.insist();
        return staff;
    }

    /**
     * Somebody outside.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public Outsider toOutsider() {
        Input body = Input.body();
        Optional<ClientId> client =
                Optional.ofNullable(clientId).flatMap(id -> body.at("clientId").id(id, ClientId::new));
        body.insist();
        return new Outsider(client, Optional.ofNullable(number));
    }
}
