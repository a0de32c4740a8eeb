package org.communicator.web.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.webhook.WebhookSettings;
import org.communicator.api.webhook.WebhookType;

/** What somebody wants a webhook to be. */
public record WebhookSettingsJson(String url, List<String> types, Boolean active) {

    /**
     * The settings, if they are some.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public WebhookSettings toSettings() {
        Input body = Input.body();
        Optional<WebhookSettings> settings = check(body);
        body.insist();
        return settings.orElseThrow();
    }

    /** The same as a part of a body; empty if something is wrong, which is told. */
    Optional<WebhookSettings> check(Input in) {
        Optional<URI> address = address(in.at("url"));
        Set<WebhookType> told = told(in.at("types"));
        return in.isSound() ? Optional.of(new WebhookSettings(address.orElseThrow(), told, active == null || active))
                : Optional.empty();
    }

    private Optional<URI> address(Input in) {
        in.require(url);
        if (url == null) {
            return Optional.empty();
        }
        Optional<URI> address = parsed().filter(uri -> uri.isAbsolute() && uri.getHost() != null
                && url.length() <= WebhookSettings.MAX_URL);
        if (address.isEmpty()) {
            in.refuse("must be a URL with a host, of at most " + WebhookSettings.MAX_URL + " characters");
        }
        return address;
    }

    private Optional<URI> parsed() {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private Set<WebhookType> told(Input in) {
        in.require(types);
        Set<WebhookType> told = new LinkedHashSet<>();
        if (types == null) {
            return told;
        }
        if (types.isEmpty()) {
            in.refuse("must have at least one entry");
        }
        in.each(types, WebhookType.values().length, (place, name) -> WebhookType.of(name)
                .ifPresentOrElse(told::add, () -> place.refuse("must be an event type that can be subscribed to")));
        return told;
    }
}
