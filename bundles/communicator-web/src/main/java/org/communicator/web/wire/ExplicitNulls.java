package org.communicator.web.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses a null that was written down where the API's document allows none. What is left out has its default; binding
 * cannot tell the two apart, so it is looked at before.
 */
final class ExplicitNulls {

    private static final Set<String> ALLOWED = Set.of("phone", "extension", "label", "lastAppointment");

    private ExplicitNulls() {
    }

    static void refuse(JsonParser body) throws IOException {
        try (body) {
            for (JsonToken token = body.nextToken(); token != null; token = body.nextToken()) {
                if (token == JsonToken.VALUE_NULL && !isAllowed(body.currentName())) {
                    throw new ExplicitNullException(body, body.getParsingContext().pathAsPointer().toString());
                }
            }
        }
    }

    private static boolean isAllowed(String name) {
        return name != null && ALLOWED.contains(name);
    }
}
