package org.communicator.web.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.IntFunction;
import org.communicator.api.contact.ContactOutcome;
import org.communicator.api.host.StaffSession;
import org.communicator.web.json.ClientCardJson;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.problem.Violation;

/** What a caller is answered who said who somebody is. */
final class ContactAnswer {

    private ContactAnswer() {
    }

    /**
     * The client as it is now.
     *
     * @param status if it is done
     * @param address the pointer to the value that has the address of that index
     */
    static Response of(Ports ports, StaffSession session, int status, ContactOutcome outcome,
            IntFunction<String> address) {
        if (outcome instanceof ContactOutcome.Done done) {
            return Response.status(status).entity(ports.conversations().client(session, done.client())
                    .map(card -> ClientCardJson.of(card, ports.names(session.account()),
                            ports.consents().ofClient(session, done.client()).orElse(List.of())))
                    .orElseThrow(Parameters::notFound)).build();
        }
        throw refusal(outcome, address);
    }

    private static ProblemException refusal(ContactOutcome outcome, IntFunction<String> address) {
        if (outcome instanceof ContactOutcome.HostReadOnly) {
            return ProblemException.of(ProblemType.HOST_READ_ONLY,
                    "The CRM takes in no contacts from here; add the client there.");
        }
        if (outcome instanceof ContactOutcome.InvalidAddress invalid) {
            return ProblemException.of(ProblemType.INVALID, List.of(new Violation(address.apply(invalid.index()),
                    "must be a valid phone number or email address")));
        }
        if (outcome instanceof ContactOutcome.InvalidLocation) {
            return Parameters.refuse(ProblemType.INVALID, "locations", "must be known locations within reach");
        }
        if (outcome instanceof ContactOutcome.LacksAddress) {
            return ProblemException.of(ProblemType.CLIENT_LACKS_ADDRESS,
                    "The client does not have the address of this conversation; add it to the client instead.");
        }
        return outcome instanceof ContactOutcome.AlreadyKnown ? ProblemException.of(ProblemType.CLIENT_ALREADY_KNOWN,
                "This conversation is not one with an unknown number or address.") : Parameters.notFound();
    }
}
