package org.communicator.channel.email.unsubscribe;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.communicator.api.channel.WebhookRequest;

/** Finds the one word that a POST has to have, in both of the forms that mail programs send it in. */
final class OneClick {

    /** The name of the field. */
    static final String FIELD = "List-Unsubscribe";
    /** Its value. */
    static final String WORD = "One-Click";

    private static final String MULTIPART = "multipart/form-data";
    private static final Pattern PART = Pattern.compile("content-disposition:.*[; ]name=\"?" + FIELD + "\"?\\s*(;.*)?",
            Pattern.CASE_INSENSITIVE);

    private OneClick() {
    }

    static boolean isIn(WebhookRequest request) {
        String body = new String(request.body(), StandardCharsets.ISO_8859_1);
        return request.header("content-type").orElse("").regionMatches(true, 0, MULTIPART, 0, MULTIPART.length())
                ? isInAPart(body)
                : Arrays.stream(body.split("&")).anyMatch(pair -> pair.strip().equalsIgnoreCase(FIELD + "=" + WORD));
    }

    /** The word stands behind the empty line that ends the headers of its part. */
    private static boolean isInAPart(String body) {
        boolean named = false;
        boolean next = false;
        for (String line : body.split("\r?\n")) {
            if (next && line.strip().equalsIgnoreCase(WORD)) {
                return true;
            }
            next = named && line.isEmpty();
            named = !next && (named && !line.startsWith("--") || PART.matcher(line).matches());
        }
        return false;
    }
}
