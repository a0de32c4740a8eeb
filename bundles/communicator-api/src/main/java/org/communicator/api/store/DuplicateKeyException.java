package org.communicator.api.store;

/** A unique key stands in the way: somebody else was first. The transaction was rolled back. */
public final class DuplicateKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DuplicateKeyException(Throwable cause) {
        super("a unique key was violated", cause);
    }
}
