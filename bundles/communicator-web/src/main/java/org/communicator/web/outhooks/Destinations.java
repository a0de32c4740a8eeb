package org.communicator.web.outhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.communicator.api.operations.PublicAddress;

/**
 * Where deliveries may go.
 *
 * @param anywhere whether plain http and addresses that are not public are allowed too
 * @param names looks hosts up
 */
record Destinations(boolean anywhere, Names names) {

    /** Looks hosts up. */
    interface Names {

        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** Why nothing goes to that URL, in a sentence; empty if it may. */
    Optional<String> refusal(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(anywhere && scheme.equals("http"))) {
            return Optional.of("The URL must begin with https://.");
        }
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Optional.of("The URL needs a host, and has no user and no fragment.");
        }
        return host(url.getHost().replaceAll("^\\[|]$", ""));
    }

    private Optional<String> host(String host) {
        try {
            return anywhere || Arrays.stream(names.of(host)).allMatch(PublicAddress::is) ? Optional.empty()
                    : Optional.of("The host of the URL has an address that is not public.");
        } catch (UnknownHostException unknown) {
            return Optional.of("The host of the URL cannot be found.");
        }
    }
}
