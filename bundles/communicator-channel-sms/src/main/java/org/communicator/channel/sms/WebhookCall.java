package org.communicator.channel.sms;

import java.util.Objects;
import org.communicator.api.channel.WebhookRequest;

/**
 * A call that the provider has certainly made.
 *
 * @param request as it came
 * @param form what it says
 */
public record WebhookCall(WebhookRequest request, Form form) {

    public WebhookCall {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(form, "form");
    }
}
