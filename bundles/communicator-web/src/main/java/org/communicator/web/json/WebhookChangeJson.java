package org.communicator.web.json;

import java.util.List;
import java.util.Optional;
import org.communicator.api.webhook.WebhookSettings;

/** What somebody wants a webhook to be from now on, and what it was when he or she looked, if that matters. */
public record WebhookChangeJson(String url, List<String> types, Boolean active, WebhookSettingsJson expected) {

    /**
     * A change.
     *
     * @param settings what it is to be
     * @param expected what it was
     */
    public record Change(WebhookSettings settings, Optional<WebhookSettings> expected) {
    }

    /**
     * The change, if it is one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public Change toChange() {
        Input body = Input.body();
        Optional<WebhookSettings> settings = new WebhookSettingsJson(url, types, active).check(body);
        Optional<WebhookSettings> seen = Optional.ofNullable(expected).flatMap(given -> given.check(body.at("expected")));
        body.insist();
        return new Change(settings.orElseThrow(), seen);
    }
}
