package org.communicator.api.host;

import java.time.Instant;
import java.util.Objects;

/**
 * A client's appointment.
 *
 * @param location where
 * @param at when
 */
public record Appointment(LocationId location, Instant at) {

    public Appointment {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(at, "at");
    }
}
