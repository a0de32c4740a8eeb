package org.communicator.api.consent;

import java.util.Objects;

/**
 * For which of our numbers an entry of the ledger counts.
 *
 * @param kind how far it goes
 * @param name the number in E.164 (or our lower-case mailbox), or the messaging service; empty for the account
 */
public record ConsentScope(Kind kind, String name) {

    /** How far an entry goes. */
    public enum Kind {
        /** One of our numbers, as carriers do it. */
        NUMBER,
        /** The numbers that the configuration puts together under a name. */
        SERVICE,
        /** Whatever the account sends from. */
        ACCOUNT
    }

    /** Whatever the account sends from. */
    public static final ConsentScope ACCOUNT = new ConsentScope(Kind.ACCOUNT, "");

    public ConsentScope {
        Objects.requireNonNull(kind, "kind");
        if (name.isEmpty() != (kind == Kind.ACCOUNT) || name.length() > 320) {
            throw new IllegalArgumentException("a number or service has a name of 1 to 320 characters, the account none: "
                    + kind + " " + name.length());
        }
    }

    /** One of our numbers or mailboxes. */
    public static ConsentScope number(String ours) {
        return new ConsentScope(Kind.NUMBER, ours);
    }

    /** A messaging service of the configuration. */
    public static ConsentScope service(String name) {
        return new ConsentScope(Kind.SERVICE, name);
    }
}
