package org.communicator.web.edge;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.communicator.web.settings.WebSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Lets pages of the host's origins use the API and load the web components, and the guest app its part; nobody else's. */
@Component(service = Filter.class, property = "service.ranking:Integer=" + Paths.ORIGINS)
@HttpWhiteboardFilterPattern({Paths.API + "/*", Paths.ROOT + "/ui/*"})
@HttpWhiteboardFilterAsyncSupported
public final class CorsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS = "Authorization, Content-Type, Idempotency-Key, Last-Event-ID,"
            + " Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset";
    private static final String ANSWER_HEADERS = "ETag, Retry-After, WWW-Authenticate, Content-Disposition, Location,"
            + " Tus-Resumable, Upload-Length, Upload-Offset";
    private static final String REMEMBERED_SECONDS = "600";

    private final transient Set<String> origins;
    private final transient Set<String> guestOrigins;

    @Activate
    public CorsFilter(@Reference WebSettings settings) {
        this.origins = settings.origins();
        this.guestOrigins = settings.guestOrigins();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.addHeader("Vary", "Origin");
        String origin = request.getHeader("Origin");
        if (origin == null || !(isForGuests(request) ? guestOrigins : origins).contains(origin)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        if (isPreflight(request)) {
            response.setHeader("Access-Control-Allow-Methods", METHODS);
            response.setHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
            response.setHeader("Access-Control-Max-Age", REMEMBERED_SECONDS);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setHeader("Access-Control-Expose-Headers", ANSWER_HEADERS);
            chain.doFilter(request, response);
        }
    }

    private static boolean isForGuests(HttpServletRequest request) {
        return request.getRequestURI().startsWith(Paths.GUEST + "/");
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return "OPTIONS".equals(request.getMethod()) && request.getHeader("Access-Control-Request-Method") != null;
    }
}
