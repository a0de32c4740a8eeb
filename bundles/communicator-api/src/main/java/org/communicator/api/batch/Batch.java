package org.communicator.api.batch;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;

/**
 * A text that a program of the host has sent to one person or to many.
 *
 * @param id its id
 * @param sender the part of the account that the program may see; it writes to nobody else
 * @param name how the program is called
 * @param kind {@link MessageKind#CONFIRMATION} or {@link MessageKind#CAMPAIGN}
 * @param location the location that sends it
 * @param text the text, with merge fields such as {@code {client.firstName}}
 * @param sendAt not before; empty for at once
 * @param at when it was accepted
 * @param recipients how many there are, those included that get nothing
 * @param state how far it is
 * @param endedAt when it was done or cancelled
 */
public record Batch(BatchId id, Access sender, String name, MessageKind kind, LocationId location, String text,
        Optional<Instant> sendAt, Instant at, int recipients, State state, Optional<Instant> endedAt) {

    /** How far a batch is. */
    public enum State {
        /** Some of it waits for its moment or is being worked on. */
        RUNNING,
        /** For every recipient a message was queued, or it is known why not. */
        DONE,
        /** It was stopped; what had been queued by then is sent. */
        CANCELLED
    }

    public Batch {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(sendAt, "sendAt");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(endedAt, "endedAt");
        if (kind != MessageKind.CONFIRMATION && kind != MessageKind.CAMPAIGN) {
            throw new IllegalArgumentException("a batch is a confirmation or a campaign: " + kind);
        }
    }

    /** The account. */
    public AccountId account() {
        return sender.account();
    }

    /** The moment from which it is sent. */
    public Instant dueAt() {
        return sendAt.orElse(at);
    }
}
