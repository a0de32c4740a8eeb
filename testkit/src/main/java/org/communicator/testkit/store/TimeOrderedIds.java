package org.communicator.testkit.store;

import java.util.UUID;

/** UUIDs of version 7 that are made from numbers, so that tests know their order. */
public final class TimeOrderedIds {

    private static final long FIRST = 1_773_478_800_000L;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TimeOrderedIds() {
    }

    /** The id of that number; a higher number is a later id. */
    public static UUID of(long number) {
        return new UUID((FIRST + number) << 16 | VERSION_7, VARIANT | number);
    }
}
