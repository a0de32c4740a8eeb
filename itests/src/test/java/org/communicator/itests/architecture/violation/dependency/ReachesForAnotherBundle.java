package org.communicator.itests.architecture.violation.dependency;

import org.communicator.core.routing.LocationRouter;

/** Goes past the api. */
public final class ReachesForAnotherBundle {

    /** The way in. */
    public Class<?> inside() {
        return LocationRouter.class;
    }
}
