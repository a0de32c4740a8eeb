package org.communicator.channel.email;

import jakarta.mail.Session;

/** The mail library looks for its parts where the thread looks for classes: in its own bundle, while this is open. */
public final class LibraryScope implements AutoCloseable {

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    private LibraryScope() {
        Thread.currentThread().setContextClassLoader(Session.class.getClassLoader());
    }

    /** Opens it for this thread. */
    public static LibraryScope enter() {
        return new LibraryScope();
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(before);
    }
}
