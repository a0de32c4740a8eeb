package org.communicator.web.json;

import java.time.Instant;
import java.util.Optional;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.ScheduleChange;

/** What shall be different about a message that waits. */
public record ScheduleChangeJson(String text, String sendAt, Boolean cancelOnReply) {

    /**
     * The change, if it is one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public ScheduleChange toChange() {
        Input body = Input.body();
        body.at("text").text(text, Message.MAX_TEXT);
        Optional<Instant> moment = body.at("sendAt").moment(sendAt);
        body.insist();
        return new ScheduleChange(Optional.ofNullable(text), moment, Optional.ofNullable(cancelOnReply));
    }
}
