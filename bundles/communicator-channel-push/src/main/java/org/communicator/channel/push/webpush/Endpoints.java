package org.communicator.channel.push.webpush;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.communicator.api.operations.PublicAddress;

/**
 * Where notifications may go: a browser names its endpoint itself, so that it must not lead to this machine or its
 * neighbours.
 *
 * @param anywhere whether plain http and addresses that are not public are allowed too
 */
record Endpoints(boolean anywhere) {

    /** Whether nothing goes there. Hosts are looked up each time: a name may have come to stand for another address. */
    boolean forbid(URI endpoint) throws UnknownHostException {
        if (anywhere) {
            return false;
        }
        return !"https".equalsIgnoreCase(endpoint.getScheme()) || endpoint.getRawUserInfo() != null
                || !Arrays.stream(InetAddress.getAllByName(endpoint.getHost().replaceAll("^\\[|]$", "")))
                        .allMatch(PublicAddress::is);
    }
}
