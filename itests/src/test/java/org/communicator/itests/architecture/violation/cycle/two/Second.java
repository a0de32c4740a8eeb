package org.communicator.itests.architecture.violation.cycle.two;

import org.communicator.itests.architecture.violation.cycle.one.First;

/** Needs what needs it. */
public record Second(First first) {
}
