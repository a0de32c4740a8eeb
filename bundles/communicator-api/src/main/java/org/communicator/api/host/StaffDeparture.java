package org.communicator.api.host;

import java.util.Set;

/**
 * Seam: whoever is to know soon that staff members are no longer there registers one as an OSGi service. A host tells of
 * it after {@link HostDirectory} knows them no more; one that cannot tell is found out within an hour. Thread-safe.
 */
public interface StaffDeparture {

    /** They left, or were never there. Returns at once and throws nothing. */
    void staffLeft(AccountId account, Set<StaffId> staff);
}
