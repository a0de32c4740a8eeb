package org.communicator.samples.crm.http;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which address is answered by whom. Without a session there is only the sign-in page. */
final class Router {

    private static final Pattern CONSENTS = Pattern.compile("/api/clients/([A-Za-z0-9-]+)/consents");

    private final Pages pages;
    private final SignIn signIn;
    private final Desk desk;

    Router(Pages pages, SignIn signIn, Desk desk) {
        this.pages = pages;
        this.signIn = signIn;
        this.desk = desk;
    }

    Reply answer(Visit visit) throws IOException {
        if (visit.path().startsWith("/assets/")) {
            return pages.asset(visit.path()).orElseGet(Router::nothingHere);
        }
        if (visit.is("GET", "/login")) {
            return pages.signIn();
        }
        if (visit.is("GET", "/api/people")) {
            return signIn.people();
        }
        if (visit.is("POST", "/login")) {
            return signIn.signIn(visit);
        }
        return visit.session().isPresent() ? inside(visit, visit.session().get()) : outside(visit);
    }

    private Reply inside(Visit visit, Visit.Session session) throws IOException {
        Matcher consents = CONSENTS.matcher(visit.path());
        if (visit.is("POST", "/session/token")) {
            return signIn.token(session);
        }
        if (visit.is("POST", "/logout")) {
            return signIn.signOut(visit);
        }
        if (visit.is("GET", "/api/desk")) {
            return desk.everything(session);
        }
        if (consents.matches() && visit.is("POST", visit.path())) {
            return desk.consents(visit, session, consents.group(1));
        }
        return visit.path().startsWith("/api/") || !visit.is("GET", visit.path()) ? nothingHere() : pages.application();
    }

    private static Reply outside(Visit visit) {
        return visit.is("GET", visit.path()) && !visit.path().startsWith("/api/")
                ? Reply.seeOther("/login")
                : Reply.refused(401, "Sign in first.");
    }

    private static Reply nothingHere() {
        return Reply.refused(404, "There is nothing here.");
    }
}
