package org.communicator.web.json;

import java.time.Instant;

/** Until when one was here before the present login; null at the first one. */
public record SeenJson(Instant before) {
}
