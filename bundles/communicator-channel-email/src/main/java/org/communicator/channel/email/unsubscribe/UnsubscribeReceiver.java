package org.communicator.channel.email.unsubscribe;

import org.communicator.api.channel.WebhookReceiver;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.channel.WebhookResponse;
import org.communicator.api.consent.Unsubscriptions;
import org.communicator.api.conversation.MessageId;
import org.communicator.channel.email.EmailConnection;
import org.communicator.channel.email.Tokens;
import org.communicator.channel.email.Tokens.Use;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Serves the address in the header {@code List-Unsubscribe}. A mail program POSTs to it and that is all; a person who
 * opens it is asked first, for programs that look for dangerous links open it too.
 */
@Component(property = {WebhookReceiver.CHANNEL + "=email", WebhookReceiver.PROVIDER + "=" + UnsubscribeReceiver.NAME,
    WebhookReceiver.METHODS + "=GET", WebhookReceiver.METHODS + "=POST"})
public final class UnsubscribeReceiver implements WebhookReceiver {

    /** The part of the path before the token. */
    static final String NAME = "unsubscribe";

    private final Tokens tokens;
    private final Unsubscriptions unsubscriptions;

    @Activate
    public UnsubscribeReceiver(@Reference EmailConnection connection, @Reference Unsubscriptions unsubscriptions) {
        this.tokens = connection.tokens();
        this.unsubscriptions = unsubscriptions;
    }

    @Override
    public WebhookResponse receive(WebhookRequest request) {
        return tokens.message(Use.UNSUBSCRIBE, request.event()).map(mail -> answer(mail, request))
                .orElseGet(Pages::nothing);
    }

    private WebhookResponse answer(MessageId mail, WebhookRequest request) {
        boolean asked = request.method().equals("POST");
        if (asked && OneClick.isIn(request)) {
            return unsubscriptions.unsubscribe(mail) ? Pages.done() : Pages.nothing();
        }
        return unsubscriptions.isOffered(mail) ? Pages.question(asked ? 400 : 200) : Pages.nothing();
    }
}
