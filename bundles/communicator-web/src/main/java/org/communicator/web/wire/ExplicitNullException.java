package org.communicator.web.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

/** A null stands where none is allowed. */
public final class ExplicitNullException extends JsonProcessingException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    ExplicitNullException(JsonParser parser, String pointer) {
        super("null", parser.currentTokenLocation());
        this.pointer = pointer;
    }

    /** JSON pointer to the null. */
    public String pointer() {
        return pointer;
    }
}
