package org.communicator.api.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The channel of the next message, or why there is none.
 *
 * @param route the channel and address; empty if the client cannot be reached
 * @param ghostText what the composer says
 * @param reasons why channels were passed over, in the order in which they were tried
 */
public record ChannelChoice(Optional<Route> route, String ghostText, List<Reason> reasons) {

    /**
     * A way to the client.
     *
     * @param channel the channel
     * @param address the client's address on it
     */
    public record Route(Channel channel, String address) {
    }

    /**
     * Why a channel was passed over.
     *
     * @param channel the channel
     * @param code the cause
     * @param text the cause in words for staff
     */
    public record Reason(Channel channel, Code code, String text) {
    }

    /** Causes. */
    public enum Code {
        NO_GUEST_APP, NO_PHONE, INVALID_PHONE, NO_SMS_CONSENT, NO_EMAIL, INVALID_EMAIL, NO_EMAIL_CONSENT,
        OPTED_OUT, CHANNEL_NOT_SET_UP
    }

    public ChannelChoice {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(ghostText, "ghostText");
        reasons = List.copyOf(reasons);
    }
}
