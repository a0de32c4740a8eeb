package org.communicator.channel.sms;

/**
 * What a message carries on its way through {@value #OUTBOUND}: the body is the text, these headers are the rest. A
 * route of another make is written against nothing but these names.
 */
public final class SmsHeaders {

    /** Where the outbox hands over what is to be sent. */
    public static final String OUTBOUND = "direct:sms-outbound";

    /** Where a provider's call about a message of a client comes in. */
    public static final String INBOUND = "direct:sms-inbound";

    /** Where a provider's call about a message of ours comes in. */
    public static final String STATUS = "direct:sms-status";

    /** In: our id of the message. */
    public static final String MESSAGE = "CommunicatorMessage";

    /** In: our number, E.164. */
    public static final String FROM = "CommunicatorFrom";

    /** In: the client's number, E.164. */
    public static final String TO = "CommunicatorTo";

    /**
     * In: a {@code List<URI>} of where the provider can fetch the files of the message, in their order, for twelve hours;
     * not set if it has none.
     */
    public static final String MEDIA = "CommunicatorMedia";

    /** Out: the provider's id of the message. Must be set. */
    public static final String PROVIDER_ID = "CommunicatorProviderId";

    /** Out: the name of the {@code MessageStatus}; SENDING if it is not set. */
    public static final String MESSAGE_STATUS = "CommunicatorStatus";

    private SmsHeaders() {
    }
}
