package org.communicator.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** The phone page and its parts, from the class path. */
public final class PhonePage implements Resource {

    private static final Pattern PART = Pattern.compile("/(phone/[a-z]+(?:-[a-z]+)*\\.(?:html|css|js|svg))");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public CompletionStage<Reply> serve(Request request) {
        String path = request.path().equals("/") ? "/phone/index.html" : request.path();
        return Optional.of(path)
                .map(PART::matcher)
                .filter(part -> part.matches() && request.method().equals("GET"))
                .flatMap(part -> load(part.group(1)))
                .orElseGet(() -> Reply.text(404, "There is nothing here."))
                .now();
    }

    private static Optional<Reply> load(String name) {
        try (InputStream part = PhonePage.class.getClassLoader().getResourceAsStream(name)) {
            if (part == null) {
                return Optional.empty();
            }
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            return Optional.of(new Reply(200, Map.of("Content-Type", type, "Content-Security-Policy", POLICY,
                    "Referrer-Policy", "no-referrer", "Cache-Control", "no-cache"), part.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
