package org.communicator.channel.push;

/**
 * What a message carries on its way through {@value #OUTBOUND}: the body is the text, these headers are the rest. A
 * route of another make is written against nothing but these names.
 */
public final class PushHeaders {

    /** Where the outbox hands over what is to be sent. */
    public static final String OUTBOUND = "direct:push-outbound";

    /** In: our id of the message. */
    public static final String MESSAGE = "CommunicatorMessage";

    /** In: the account's id. */
    public static final String ACCOUNT = "CommunicatorAccount";

    /** In: the host's id of the client. */
    public static final String TO = "CommunicatorTo";

    /** Out: an id of the message. A route of another make must set it, or {@value #RESULT}. */
    public static final String PROVIDER_ID = "CommunicatorProviderId";

    /** Out: a {@code SendResult}, by a route that knows more than that the message was taken. */
    public static final String RESULT = "CommunicatorResult";

    /** In: the message as the outbox has it. */
    static final String OUTBOUND_MESSAGE = "CommunicatorOutbound";

    private PushHeaders() {
    }
}
