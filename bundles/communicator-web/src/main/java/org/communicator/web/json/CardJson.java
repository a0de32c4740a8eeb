package org.communicator.web.json;

import java.util.Optional;
import org.communicator.api.conversation.Card;
import org.communicator.api.host.ClientId;

/** What a text among staff points at. */
public record CardJson(Card.Type type, String clientId) {

    Optional<Card> toCard(Input place) {
        place.at("type").require(type);
        place.at("clientId").require(clientId);
        return type == null || clientId == null ? Optional.empty()
                : place.at("clientId").id(clientId, ClientId::new).map(client -> new Card(type, client));
    }
}
