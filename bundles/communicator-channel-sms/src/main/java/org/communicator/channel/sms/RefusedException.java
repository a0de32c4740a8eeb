package org.communicator.channel.sms;

/** A call that is not taken in. It has no stack trace: whoever forges calls must not cost much. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;

    private RefusedException(int status, String reason, String message) {
        super(message, null, false, false);
        this.status = status;
        this.reason = reason;
    }

    /** The caller is not who it says it is. */
    public static RefusedException forged(String reason) {
        return new RefusedException(403, reason, reason);
    }

    /** The call is not what it should be; {@code what} is the name of a field or of a part, never a value. */
    public static RefusedException malformed(String what) {
        return new RefusedException(400, "malformed", what);
    }

    /** The HTTP status to answer. */
    public int status() {
        return status;
    }

    /** One of a few words, for the metrics. */
    public String reason() {
        return reason;
    }
}
