package org.communicator.sandbox.http;

/** The request cannot be served; the message is shown to the caller. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public Problem(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }

    Reply asReply() {
        return Reply.json(status, new Details("about:blank", status, getMessage()))
                .withHeader("Content-Type", "application/problem+json");
    }

    private record Details(String type, int status, String detail) { }
}
