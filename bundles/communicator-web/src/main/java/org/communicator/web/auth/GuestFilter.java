package org.communicator.web.auth;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.guest.GuestAccess;
import org.communicator.api.guest.GuestSession;
import org.communicator.api.operations.Meters;
import org.communicator.web.edge.Paths;
import org.communicator.web.edge.SourceRate;
import org.communicator.web.problem.Problem;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.problem.ServletProblems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Lets only those into the guests' part of the API who are guests, and each of them only so fast. Who wants to get in or to
 * go on shows a secret instead, which nobody may try out quickly.
 */
@Component(service = Filter.class, property = "service.ranking:Integer=" + Paths.AUTHENTICATION)
@HttpWhiteboardFilterPattern(Paths.GUEST + "/*")
@HttpWhiteboardFilterAsyncSupported
public final class GuestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "Bearer ";
    private static final int CALLS_PER_SECOND = 20;
    private static final int ENTRIES_PER_SECOND = 50;

    private final transient GuestTokens tokens;
    private final transient Meters meters;
    private final transient SourceRate calls = new SourceRate(CALLS_PER_SECOND, System::nanoTime);
    private final transient SourceRate entries = new SourceRate(ENTRIES_PER_SECOND, System::nanoTime);

    /** Who is in is known by core, which is not there yet when the server starts. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile transient GuestAccess access;

    @Activate
    public GuestFilter(@Reference GuestTokens tokens, @Reference Meters meters) {
        this.tokens = tokens;
        this.meters = meters;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        GuestAccess known = access;
        if (known == null) {
            ServletProblems.send(response, ProblemAnswer.unavailable("Guests cannot be let in at the moment."));
        } else if (isDoor(request)) {
            passAt(entries, request.getRemoteAddr(), request, response, chain);
        } else {
            Optional<GuestSession> guest = guest(known, request);
            if (guest.isPresent()) {
                passAt(calls, guest.get().id().toString(), request, response, chain);
            } else {
                meters.count("unauthenticated_requests");
                ServletProblems.send(response, Caller.unknown("A guest's bearer token is needed.", ", error=\"invalid_token\""));
            }
        }
    }

    private static void passAt(SourceRate rate, String source, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws IOException, ServletException {
        if (rate.allows(source)) {
            chain.doFilter(request, response);
        } else {
            ServletProblems.send(response, new ProblemAnswer(
                    Problem.of(ProblemType.TOO_MANY_REQUESTS, "Too many requests. Go on in a second."),
                    Map.of("Retry-After", "1")));
        }
    }

    private Optional<GuestSession> guest(GuestAccess known, HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        Optional<GuestTokens.Claim> claim = tokens.verify(header.substring(SCHEME.length()).strip());
        Optional<GuestSession> guest = claim.flatMap(good -> known.present(good.session()));
        guest.ifPresent(session -> GuestCaller.set(request, session, claim.get().expiresAt()));
        return guest;
    }

    private static boolean isDoor(HttpServletRequest request) {
        return request.getRequestURI().equals(Paths.GUEST_SESSIONS)
                || request.getRequestURI().equals(Paths.GUEST_SESSIONS + "/renewal");
    }
}
