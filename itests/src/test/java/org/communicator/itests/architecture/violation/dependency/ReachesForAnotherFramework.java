package org.communicator.itests.architecture.violation.dependency;

import org.junit.jupiter.api.Tag;

/** Uses what no bundle may use. */
@Tag("framework")
public final class ReachesForAnotherFramework {
}
