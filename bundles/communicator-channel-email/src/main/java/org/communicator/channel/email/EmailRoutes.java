package org.communicator.channel.email;

/** The ends of the channel's routes. A route of another make is written against these and the bodies they carry. */
public final class EmailRoutes {

    /** Where the outbox hands over a {@link Letter}; it ends in an exception if the mail was not taken. */
    public static final String OUTBOUND = "direct:email-outbound";

    private EmailRoutes() {
    }
}
