package org.communicator.samples.crm.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The static pages, styles and scripts of this CRM. */
final class Pages {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");
    private static final String HTML = "text/html; charset=utf-8";

    private final Reply application;
    private final Reply signIn;

    /** @param communicator where the pages load Communicator's elements from */
    Pages(URI communicator) {
        this.application = page("app.html", communicator);
        this.signIn = page("login.html", communicator);
    }

    Reply application() {
        return application;
    }

    Reply signIn() {
        return signIn;
    }

    /** A file under {@code /assets/}, or empty. */
    Optional<Reply> asset(String path) {
        String name = path.substring("/assets/".length());
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("[a-z0-9-]+(/[a-z0-9-]+)?\\.[a-z0-9]+")) {
            return Optional.empty();
        }
        return read(name).map(bytes -> Reply.file(type, bytes));
    }

    private static Reply page(String name, URI communicator) {
        String html = new String(read(name).orElseThrow(), StandardCharsets.UTF_8);
        return Reply.file(HTML, html.replace("{communicator}", communicator.toString()).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = Pages.class.getResourceAsStream("/crm/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
