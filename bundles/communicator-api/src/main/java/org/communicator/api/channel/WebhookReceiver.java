package org.communicator.api.channel;

/**
 * SPI behind the one webhook door {@code /communicator/hooks/{channel}/{provider}/{event}}. Registered
 * as an OSGi service with the properties {@value #CHANNEL} and {@value #PROVIDER}; while there is none for a
 * path, the door answers 404. Calls come by POST, unless {@value #METHODS} says otherwise; to others the door answers 405.
 */
public interface WebhookReceiver {

    /** Service property: the channel's part of the path, such as "sms". */
    String CHANNEL = "communicator.channel";

    /** Service property: the provider's part of the path, such as "twilio". */
    String PROVIDER = "communicator.provider";

    /**
     * Service property: the methods of calls, "GET" or "POST" or both; without it only POST. Whoever takes GET, which must
     * change nothing, also gets HEAD as GET, and the door keeps the body of the answer.
     */
    String METHODS = "communicator.methods";

    /**
     * Verifies and handles a call. An answer of 2xx means that what it brought is stored. Thread-safe.
     *
     * @throws org.communicator.api.store.StoreUnavailableException while the database is gone; the door answers 503
     */
    WebhookResponse receive(WebhookRequest request);
}
