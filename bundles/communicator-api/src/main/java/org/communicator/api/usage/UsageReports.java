package org.communicator.api.usage;

import java.util.Optional;
import org.communicator.api.host.StaffSession;

/** Use case: usage in detail (X18). Thread-safe. */
public interface UsageReports {

    /**
     * The sums within the session's reach. Messages that were deleted count, staff chat does not. Needs the right
     * {@code usage.read}.
     *
     * @return empty if there were more than {@link UsageReport#MOST_ROWS} rows
     */
    Optional<UsageReport> report(StaffSession session, UsageQuery query);
}
