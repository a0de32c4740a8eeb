package org.communicator.sandbox.control;

import java.util.List;
import java.util.Optional;
import org.communicator.sandbox.message.Handset;
import org.communicator.sandbox.message.MessageLog;
import org.communicator.sandbox.message.OptOuts;

/**
 * A handset as the control API shows it.
 *
 * @param optedOut the business's numbers it has sent STOP to
 * @param last the newest message, or null
 */
record HandsetView(String number, String name, long messages, long unread, List<String> ours,
        List<String> optedOut, MessageView last) {

    static HandsetView of(Handset handset, MessageLog log, OptOuts optOuts) {
        return new HandsetView(handset.number(), handset.name(), handset.messages(), handset.unread(), handset.ours(),
                optOuts.stoppedBy(handset.number()),
                Optional.ofNullable(handset.lastSid()).flatMap(log::find).map(MessageView::of).orElse(null));
    }
}
