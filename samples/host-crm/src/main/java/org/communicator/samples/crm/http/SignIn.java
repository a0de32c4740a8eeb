package org.communicator.samples.crm.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.samples.crm.demo.Demo;
import org.communicator.samples.crm.demo.Employee;
import org.communicator.samples.crm.messaging.TokenMint;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Signing in and out, and the tokens that the signed-in person's pages show to Communicator. */
final class SignIn {

    /** Everybody's, because this is a demo. */
    private static final String PASSWORD = "lakeside";

    private final Demo demo;
    private final Sessions sessions;
    private final TokenMint mint;

    SignIn(Demo demo, Sessions sessions, TokenMint mint) {
        this.demo = demo;
        this.sessions = sessions;
        this.mint = mint;
    }

    Optional<Visit.Session> sessionOf(Visit visit) {
        return visit.cookie(Sessions.COOKIE).flatMap(sessions::named);
    }

    /** Who can sign in where, for the sign-in page. */
    Reply people() {
        List<Map<String, Object>> people = demo.staff().stream()
                .map(one -> Map.<String, Object>of(
                        "id", one.id(), "name", one.name(), "role", one.role(), "locations", openLocations(one)))
                .toList();
        return Reply.json(Map.of("people", people, "password", PASSWORD));
    }

    Reply signIn(Visit visit) throws IOException {
        JsonNode form = visit.json();
        Optional<Employee> employee = demo.employee(form.path("staff").asText());
        byte[] given = form.path("password").asText().getBytes(UTF_8);
        if (employee.isEmpty() || !MessageDigest.isEqual(given, PASSWORD.getBytes(UTF_8))) {
            return Reply.refused(401, "That password is not right.");
        }
        String location = form.path("location").asText("");
        boolean theirs = location.isEmpty() || employee.get().locations().contains(location);
        if (!theirs) {
            return Reply.refused(422, "This is not one of your locations.");
        }
        Visit.Session session = new Visit.Session(employee.get(), location.isEmpty() ? null : location);
        return Reply.done(Map.of("Set-Cookie", sessions.begin(session)));
    }

    Reply signOut(Visit visit) {
        return Reply.done(Map.of("Set-Cookie", sessions.end(visit.cookie(Sessions.COOKIE).orElse(""))));
    }

    Reply token(Visit.Session session) {
        return Reply.json(Map.of("token", mint.forEmployee(session.employee(), session.location())));
    }

    private List<Map<String, String>> openLocations(Employee employee) {
        return demo.locations().stream()
                .filter(location -> location.open() && employee.locations().contains(location.id()))
                .map(location -> Map.of("id", location.id(), "name", location.name()))
                .toList();
    }
}
