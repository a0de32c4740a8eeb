package org.communicator.sandbox.message;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The states of a message, with the rank that keeps a late report from turning the clock back. */
public enum Status {
    ACCEPTED(1), SCHEDULED(1), QUEUED(1), SENDING(2), SENT(3),
    DELIVERED(4), UNDELIVERED(4), FAILED(4), CANCELED(4), RECEIVED(4);

    private final int rank;

    Status(int rank) {
        this.rank = rank;
    }

    boolean isBefore(Status other) {
        return rank < other.rank;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
