package org.communicator.samples.crm.demo;

import java.util.List;

/** Somebody who works here. {@code rights} are those in Communicator. */
public record Employee(
        String id, String name, String role, List<String> locations, List<String> rights, String phone, String extension) {

    private static final String EVERYWHERE = "locations.all";

    /** Whether this person may look after somebody who comes to these locations. */
    public boolean looksAfter(List<String> places) {
        return rights.contains(EVERYWHERE) || places.stream().anyMatch(locations::contains);
    }
}
