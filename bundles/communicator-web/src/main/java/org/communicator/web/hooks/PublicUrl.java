package org.communicator.web.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The URL as the provider called it, over which providers sign. Without a configured address it is the one of the
 * connection; never what the caller says in a Host header.
 */
record PublicUrl(Optional<String> base) {

    String of(HttpServletRequest request) {
        String address = base.orElseGet(() -> "http://" + request.getLocalAddr() + ":" + request.getLocalPort());
        String query = request.getQueryString();
        return address + request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
