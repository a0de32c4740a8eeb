package org.communicator.web.json;

import java.time.Instant;
import org.communicator.api.guest.GuestInvitations.Invitation;

/**
 * A way into the guest app.
 *
 * @param code null if it was shown before
 * @param link null if it was shown before, or if the app's address is not configured
 * @param note null if the code is shown
 */
public record InvitationJson(String code, String link, Instant expiresAt, String note) implements ShownOnce {

    private static final String SHOWN = "The code was shown once, in the first answer. Who does not have it invites again.";

    public static InvitationJson of(Invitation invitation) {
        return new InvitationJson(invitation.code(), invitation.link().orElse(null), invitation.expiresAt(), null);
    }

    @Override
    public InvitationJson repeated() {
        return new InvitationJson(null, null, expiresAt, SHOWN);
    }
}
