package org.communicator.web.json;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * What a staff member is told live.
 *
 * @param type "message", "status" or "deleted"
 * @param message a {@link MessageJson}, already written: it is the same for everybody who sees it
 * @param alert whether this person is to be told with sound and window
 */
public record LiveEventJson(String type, @JsonRawValue String message, boolean alert) {
}
