package org.communicator.sandbox.message;

import java.time.Instant;

/**
 * A webhook that was posted for a message.
 *
 * @param httpStatus null when there was no answer; then {@code error} says why
 */
public record Delivery(String event, Instant at, Integer httpStatus, long millis, String error) { }
