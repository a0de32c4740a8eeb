package org.communicator.api.store;

import java.util.List;
import java.util.Objects;
import org.communicator.api.host.Access;
import org.communicator.api.usage.UsageGroup;
import org.communicator.api.usage.UsageQuery;

/** Port: sums over messages. Works with and without a transaction. Thread-safe. */
public interface UsageStore {

    /**
     * A sum.
     *
     * @param group what it is the sum of
     * @param messages number of messages
     * @param segments number of SMS segments
     */
    record Sum(UsageGroup group, long messages, long segments) {

        public Sum {
            Objects.requireNonNull(group, "group");
        }
    }

    /**
     * The sums within reach, in the order of what they are grouped by.
     *
     * @param limit at most so many
     */
    List<Sum> sums(Access access, UsageQuery query, int limit);
}
