package org.communicator.api.conversation;

import java.util.Objects;
import java.util.Optional;
import org.communicator.api.host.ContactPoint;

/**
 * One of the numbers and addresses of a client, and whether the client can be written to there (P17).
 *
 * @param point as the host has it
 * @param textable whether texts can reach it as far as its numbering plan tells; false for an email address. Texts can be
 *        sent to another valid number, too, for numbering plans do not tell all
 * @param obstacle why nothing can be sent there now; empty if something can
 */
public record ContactWay(ContactPoint point, boolean textable, Optional<ChannelChoice.Reason> obstacle) {

    public ContactWay {
        Objects.requireNonNull(point, "point");
        Objects.requireNonNull(obstacle, "obstacle");
    }
}
