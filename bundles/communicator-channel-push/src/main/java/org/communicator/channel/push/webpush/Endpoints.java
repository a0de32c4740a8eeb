package org.communicator.channel.push.webpush;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

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
                        .allMatch(Endpoints::isPublic);
    }

    /** By the special-purpose registries of IANA. */
    static boolean isPublic(InetAddress address) {
        return !(address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress())
                && (address instanceof Inet4Address ? isPublic4(address.getAddress()) : isPublic6(address.getAddress()));
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return !(first == 0 || first >= 224
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99
                || first == 198 && (second == 18 || second == 19)
                || first == 198 && second == 51 && third == 100
                || first == 203 && second == 0 && third == 113);
    }

    /** Global unicast only, without what leads back to addresses of version 4 and what is for examples. */
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return global && first != 0x2002 && !(first == 0x2001 && (second < 0x200 || second == 0xdb8));
    }
}
