package org.communicator.api.conversation;

import java.util.Objects;
import org.communicator.api.host.ClientId;

/**
 * What a text among staff points at. It says nothing by itself: each reader is shown what he or she may see.
 *
 * @param type what it shows
 * @param client the client, or whose newest appointment it is
 */
public record Card(Type type, ClientId client) {

    /** What a card shows. */
    public enum Type {
        CLIENT, APPOINTMENT
    }

    public Card {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(client, "client");
    }
}
