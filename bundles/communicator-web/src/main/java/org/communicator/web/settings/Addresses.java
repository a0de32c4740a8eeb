package org.communicator.web.settings;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the URLs and origins of the configuration. */
final class Addresses {

    private final Faults faults;

    Addresses(Faults faults) {
        this.faults = faults;
    }

    /** The base of our own URLs, without a slash at its end. */
    Optional<String> base(String key, String value) {
        String text = value.strip().replaceAll("/+$", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (isWeb(text) && URI.create(text).getRawQuery() == null && URI.create(text).getRawFragment() == null) {
            return Optional.of(text);
        }
        faults.add(key, "is no http or https URL");
        return Optional.empty();
    }

    /** Origins as browsers send them. */
    Set<String> origins(String key, String value) {
        Set<String> origins = new LinkedHashSet<>();
        for (String entry : value.split("[,\\s]+")) {
            String origin = entry.strip().toLowerCase(Locale.ROOT).replaceAll("/$", "");
            if (origin.isEmpty()) {
                continue;
            }
            if (isWeb(origin) && URI.create(origin).getRawPath().isEmpty()) {
                origins.add(origin);
            } else {
                faults.add(key, "has an entry that is no origin such as https://crm.example.com");
            }
        }
        return Set.copyOf(origins);
    }

    private static boolean isWeb(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && uri.getRawUserInfo() == null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
