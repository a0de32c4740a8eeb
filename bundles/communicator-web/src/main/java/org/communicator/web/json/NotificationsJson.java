package org.communicator.web.json;

/** Whether one is not to be alerted to what happens in a conversation. */
public record NotificationsJson(Boolean muted) {

    /**
     * Whether it is turned off.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public boolean toMuted() {
        Input body = Input.body();
        body.at("muted").require(muted);
        body.insist();
        return muted;
    }
}
