package org.communicator.itests.architecture.violation.dependency;

import org.slf4j.Logger;

/** Would bind everybody who uses it to a logging library. */
public interface ReachesForLogging {

    /** The library. */
    Logger log();
}
