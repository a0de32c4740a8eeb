package org.communicator.core.batch;

import org.communicator.api.batch.Batch;
import org.communicator.api.host.Location;
import org.communicator.api.host.StaffSession;

/**
 * A batch while a portion of it is sent.
 *
 * @param batch the batch
 * @param sender the program, as it could see the account when it asked for the batch
 * @param location the location as it is now
 * @param from the number that is sent from
 */
record Sending(Batch batch, StaffSession sender, Location location, String from) {
}
