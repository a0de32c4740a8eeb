package org.communicator.channel.email.unsubscribe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.communicator.api.channel.WebhookResponse;

/** What a person sees. None says who the person is: mail is forwarded, and others open it. */
final class Pages {

    private static final String STYLE = "body{margin:15vh auto;max-width:32rem;padding:0 1rem;"
            + "font:1.125rem/1.5 system-ui,sans-serif}h1{font-size:1.5rem}"
            + "button{font:inherit;min-height:2.75rem;padding:.5rem 1.25rem}:root{color-scheme:light dark}";
    private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
            "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'");
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%1$s</title>
            <style>%3$s</style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            %2$s
            </main>
            </body>
            </html>
            """;
    private static final String FORM = """
            <p>After that we will send you no more news and offers by email. What concerns your own appointments still
            reaches you.</p>
            <form method="post">
            <input type="hidden" name="%s" value="%s">
            <button type="submit">Unsubscribe</button>
            </form>""".formatted(OneClick.FIELD, OneClick.WORD);

    private Pages() {
    }

    /** Asks whether it is meant. */
    static WebhookResponse question(int status) {
        return page(status, "Unsubscribe from our emails?", FORM);
    }

    /** Says that it is done. */
    static WebhookResponse done() {
        return page(200, "You are unsubscribed",
                "<p>We will send you no more news and offers by email. You can close this page.</p>");
    }

    /** Says nothing, whatever is wrong with the address. */
    static WebhookResponse nothing() {
        return page(404, "There is nothing here", "<p>Please check the address.</p>");
    }

    private static WebhookResponse page(int status, String title, String content) {
        return new WebhookResponse(status, "text/html;charset=utf-8", PAGE.formatted(title, content, STYLE), HEADERS);
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
