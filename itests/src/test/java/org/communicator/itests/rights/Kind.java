package org.communicator.itests.rights;

import java.util.List;

/** The kinds of users of the matrix, in the order of its columns. */
enum Kind {
    /** Has no token. */
    NOBODY,
    /** Of the client's location, with a token that grants nothing. */
    NONE("downtown"),
    /** Of the client's location, may read. */
    READER("downtown", "messages.read"),
    /** Of the client's location, the usual member of staff. */
    WRITER("downtown", "messages.read", "messages.write"),
    /** May do everything, at another location only. */
    ELSEWHERE("riverside", Kind.EVERYTHING),
    /** The usual member of staff of another location who sees every location. */
    DISTRICT("harbour", "messages.read", "messages.write", "locations.all"),
    /** May do everything everywhere. */
    ADMIN("downtown", Kind.EVERYTHING, "locations.all"),
    /** A program of the host: feeds the directory and sends. */
    HOST("downtown", "directory.sync", "messages.send"),
    /** May do everything everywhere in another account. */
    FOREIGN("abroad", Kind.EVERYTHING, "locations.all"),
    /** The client, in the guest app. */
    GUEST;

    private static final String EVERYTHING = "messages.read messages.write messages.delete messages.send usage.read"
            + " directory.sync audit.read consents.write webhooks.manage templates.manage privacy.manage"
            + " contacts.write routes.manage";

    private final String location;
    private final List<String> rights;

    Kind() {
        this("");
    }

    Kind(String location, String... rights) {
        this.location = location;
        this.rights = List.of(String.join(" ", rights).split(" "));
    }

    String location() {
        return location;
    }

    String[] rights() {
        return rights.stream().filter(right -> !right.isEmpty()).toArray(String[]::new);
    }
}
