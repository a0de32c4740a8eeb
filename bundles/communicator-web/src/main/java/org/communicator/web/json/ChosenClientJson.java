package org.communicator.web.json;

import java.util.Optional;
import org.communicator.api.host.ClientId;

/** Which client a conversation is with. */
public record ChosenClientJson(String clientId) {

    /**
     * The client.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public ClientId toClient() {
        Input body = Input.body();
        body.at("clientId").require(clientId);
        Optional<ClientId> client = clientId == null ? Optional.empty()
                : body.at("clientId").id(clientId, ClientId::new);
        body.insist();
        return client.orElseThrow();
    }
}
