package org.communicator.samples.crm.demo;

import java.time.Instant;

/** A visit, past or to come. */
public record Appointment(String client, String location, String staff, String service, Instant at, int minutes) {
}
