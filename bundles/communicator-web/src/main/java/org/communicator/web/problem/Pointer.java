package org.communicator.web.problem;

/** JSON pointers (RFC 6901). */
public final class Pointer {

    private Pointer() {
    }

    /** One more step of a pointer. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
