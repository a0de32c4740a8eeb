package org.communicator.web.auth;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.communicator.api.operations.Meters;
import org.communicator.web.edge.Paths;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ServletProblems;
import org.communicator.web.settings.WebSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Lets only those into the API who come with a token that the host signed. */
@Component(service = Filter.class, property = "service.ranking:Integer=" + Paths.AUTHENTICATION)
@HttpWhiteboardFilterPattern(Paths.API + "/*")
@HttpWhiteboardFilterAsyncSupported
public final class AuthenticationFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "Bearer ";

    private final transient VouchedTokens tokens;
    private final transient Meters meters;

    @Activate
    public AuthenticationFilter(@Reference WebSettings settings, @Reference Meters meters) {
        this(settings, meters, Clock.systemUTC());
    }

    /** With another clock. */
    public AuthenticationFilter(WebSettings settings, Meters meters, Clock clock) {
        this.tokens = new VouchedTokens(new TokenVerifier(settings.keys(), clock), clock);
        this.meters = meters;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isOpen(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> token = token(request);
        if (token.isEmpty()) {
            refuse(response, Caller.unknown("A bearer token is needed.", ""));
            return;
        }
        Verdict verdict = tokens.verify(token.get());
        if (verdict instanceof Verdict.Vouched vouched) {
            Caller.set(request, vouched.session());
            chain.doFilter(request, response);
        } else if (verdict instanceof Verdict.Refused refused) {
            refuse(response, Caller.unknown(refused.detail(), ", error=\"invalid_token\""));
        }
    }

    private void refuse(HttpServletResponse response, ProblemAnswer answer) throws IOException {
        meters.count("unauthenticated_requests");
        ServletProblems.send(response, answer);
    }

    /** Guests are let in by {@link GuestFilter}. */
    private static boolean isOpen(HttpServletRequest request) {
        return Paths.OPEN_API.equals(request.getRequestURI()) || request.getRequestURI().startsWith(Paths.GUEST + "/");
    }

    private static Optional<String> token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip()) : Optional.empty();
    }
}
