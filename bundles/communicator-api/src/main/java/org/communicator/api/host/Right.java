package org.communicator.api.host;

import java.util.Arrays;
import java.util.Optional;

/** What a staff member or program may do. The host grants rights in the token it signs; the names are part of the API. */
public enum Right {
    /** Read conversations of one's locations. */
    MESSAGES_READ("messages.read"),
    /** Write to clients of one's locations. */
    MESSAGES_WRITE("messages.write"),
    /** Send confirmations and campaigns of one's locations; for programs. */
    MESSAGES_SEND("messages.send"),
    /** Act for every location of the account. */
    LOCATIONS_ALL("locations.all"),
    /** Read usage figures. */
    USAGE_READ("usage.read"),
    /** Connect other programs by webhooks; only together with {@link #LOCATIONS_ALL}, as they are told of all of the account. */
    WEBHOOKS_MANAGE("webhooks.manage"),
    /** Record who may be written to, and decide what a revocation means. */
    CONSENTS_WRITE("consents.write"),
    /** Feed the embedded directory. */
    DIRECTORY_SYNC("directory.sync"),
    /** Delete messages and conversations for good. */
    MESSAGES_DELETE("messages.delete"),
    /** Export and erase what is known of a person. */
    PRIVACY_MANAGE("privacy.manage"),
    /** Keep the templates of one's locations. */
    TEMPLATES_MANAGE("templates.manage"),
    /** Read the audit log. */
    AUDIT_READ("audit.read"),
    /** Look after the routes of the node; only together with {@link #LOCATIONS_ALL}, as routes serve everybody. */
    ROUTES_MANAGE("routes.manage");

    private final String wireName;

    Right(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in tokens. */
    public String wireName() {
        return wireName;
    }

    /** The right of that name; empty for names that this version does not know, which grant nothing. */
    public static Optional<Right> of(String wireName) {
        return Arrays.stream(values()).filter(right -> right.wireName.equals(wireName)).findFirst();
    }
}
