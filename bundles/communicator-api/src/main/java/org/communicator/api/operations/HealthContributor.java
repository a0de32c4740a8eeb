package org.communicator.api.operations;

/** A part that can say how it is. Registered as an OSGi service; asked at most every second or so, must not block. */
public interface HealthContributor {

    /** Its name in the health answer, such as "database". */
    String name();

    /** How it is now. */
    Health health();
}
