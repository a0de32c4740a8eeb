package org.communicator.samples.crm.demo;

import java.util.List;

/** A place of business. {@code hours} are sentences for people and intervals for machines. */
public record Location(
        String id, String name, String address, String zone, boolean open, boolean main, List<String> smsNumbers, List<Hours> hours) {

    /** Opening hours of one day of the week, as local times "09:00". */
    public record Hours(String day, String opens, String closes) {
    }
}
