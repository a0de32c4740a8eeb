package org.communicator.web.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text holds U+0000 or half a surrogate pair. */
public final class UncarriedTextException extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    UncarriedTextException(JsonParser parser) {
        super(parser, "text with U+0000 or half a surrogate pair", String.class);
    }
}
