package org.communicator.web.json;

import java.util.List;

/**
 * A list that is never long.
 *
 * @param <T> what is listed
 */
public record ItemsJson<T>(List<T> items) {
}
