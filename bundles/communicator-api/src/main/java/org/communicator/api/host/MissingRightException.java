package org.communicator.api.host;

/** A use case was asked for without the right to it. Nothing was read or changed. */
public final class MissingRightException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Right right;

    public MissingRightException(Right right) {
        super("right " + right.wireName() + " is missing");
        this.right = right;
    }

    /** The right that is missing. */
    public Right right() {
        return right;
    }
}
