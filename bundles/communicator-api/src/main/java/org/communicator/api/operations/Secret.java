package org.communicator.api.operations;

import java.util.Objects;

/** A value that must not be printed. */
public final class Secret {

    private final String value;

    public Secret(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The value itself; keep it out of logs, exceptions and answers. */
    public String reveal() {
        return value;
    }

    /** Whether there is none. */
    public boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public String toString() {
        return "***";
    }
}
