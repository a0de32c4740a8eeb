package org.communicator.web.json;

import java.util.List;
import org.communicator.api.search.FoundMessage;

/** A message that a search has found. */
public record FoundMessageJson(MessageJson message, String clientName, List<RunJson> excerpt) {

    /** A piece of the excerpt. */
    public record RunJson(String text, boolean hit) {
    }

    public static FoundMessageJson of(FoundMessage found, LocationNames names) {
        return new FoundMessageJson(MessageJson.of(found.message(), names), found.clientName().orElse(null),
                found.excerpt().stream().map(run -> new RunJson(run.text(), run.hit())).toList());
    }
}
