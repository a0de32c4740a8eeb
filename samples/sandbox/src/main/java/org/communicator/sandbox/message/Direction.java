package org.communicator.sandbox.message;

import com.fasterxml.jackson.annotation.JsonValue;

/** Seen from the business: outbound goes to a handset, inbound comes from one. */
public enum Direction {
    OUTBOUND("outbound-api"), INBOUND("inbound");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
