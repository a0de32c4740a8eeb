package org.communicator.itests.architecture.violation.cycle.one;

import org.communicator.itests.architecture.violation.cycle.two.Second;

/** Needs what needs it. */
public record First(Second second) {
}
