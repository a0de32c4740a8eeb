package org.communicator.api.guest;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffSession;

/** Port: lets staff and programs of the host invite clients into the guest app. Thread-safe. */
public interface GuestInvitations {

    /**
     * A way in, for one time.
     *
     * @param code what the guest shows; whoever has it is let in as the client
     * @param link the address of the app with the code, if the app's address is configured
     * @param expiresAt when it ends
     */
    record Invitation(String code, Optional<String> link, Instant expiresAt) {

        public Invitation {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(link, "link");
            Objects.requireNonNull(expiresAt, "expiresAt");
        }

        @Override
        public String toString() {
            return "Invitation[until " + expiresAt + "]";
        }
    }

    /**
     * Invites a client; an invitation before it does not count any more. Empty if there is no such client within reach.
     *
     * @throws org.communicator.api.host.MissingRightException without the right {@code messages.write}
     */
    Optional<Invitation> invite(StaffSession session, ClientId client);

    /**
     * Ends every session, invitation and device of a client; false if there is no such client within reach.
     *
     * @throws org.communicator.api.host.MissingRightException without the right {@code messages.write}
     */
    boolean revoke(StaffSession session, ClientId client);
}
