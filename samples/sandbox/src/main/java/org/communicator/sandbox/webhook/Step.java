package org.communicator.sandbox.webhook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.communicator.sandbox.fault.Fault;
import org.communicator.sandbox.fault.Fault.Callbacks;
import org.communicator.sandbox.message.Status;

/**
 * A status that a message reaches.
 *
 * @param errorCode null unless it ends badly
 * @param reports how many times it is reported
 */
record Step(Status status, Integer errorCode, int reports) {

    /** The way of a message under a fault, in the order in which it is reported. */
    static List<Step> wayUnder(Fault fault) {
        List<Step> way = new ArrayList<>(switch (fault.outcome()) {
            case DELIVERED -> List.of(good(Status.SENDING), good(Status.SENT), good(Status.DELIVERED));
            case UNDELIVERED -> List.of(good(Status.SENDING), good(Status.SENT), bad(Status.UNDELIVERED, fault));
            case FAILED -> List.of(good(Status.SENDING), bad(Status.FAILED, fault));
            case SENT -> List.of(good(Status.SENDING), good(Status.SENT));
        });
        if (fault.callbacks() == Callbacks.REVERSED) {
            Collections.reverse(way);
        }
        int reports = reports(fault.callbacks());
        return way.stream().map(step -> new Step(step.status, step.errorCode, reports)).toList();
    }

    private static int reports(Callbacks callbacks) {
        return switch (callbacks) {
            case NORMAL, REVERSED, EARLY -> 1;
            case DUPLICATE -> 2;
            case NONE -> 0;
        };
    }

    private static Step good(Status status) {
        return new Step(status, null, 1);
    }

    private static Step bad(Status status, Fault fault) {
        return new Step(status, fault.outcomeCode(), 1);
    }
}
