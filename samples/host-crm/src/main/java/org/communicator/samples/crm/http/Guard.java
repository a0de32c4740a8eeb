package org.communicator.samples.crm.http;

import java.util.Set;

/** Keeps other sites' pages out: names that were pointed at this machine, and writes from elsewhere. */
final class Guard {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private Guard() {
    }

    static boolean refuses(Visit visit) {
        String host = visit.header("Host");
        if (host == null || !NAMES.contains(host.replaceFirst(":\\d+$", ""))) {
            return true;
        }
        String origin = visit.header("Origin");
        boolean writes = visit.exchange().getRequestMethod().equals("POST");
        return writes && origin != null && !origin.equals("http://" + host);
    }
}
