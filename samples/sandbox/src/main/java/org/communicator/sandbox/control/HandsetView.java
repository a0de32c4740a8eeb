package org.communicator.sandbox.control;

import java.util.List;
import java.util.Optional;
import org.communicator.sandbox.message.Handset;
import org.communicator.sandbox.message.MessageLog;

/** @param last the newest message, or null */
record HandsetView(String number, String name, long messages, long unread, List<String> ours, MessageView last) {

    static HandsetView of(Handset handset, MessageLog log) {
        return new HandsetView(handset.number(), handset.name(), handset.messages(), handset.unread(), handset.ours(),
                Optional.ofNullable(handset.lastSid()).flatMap(log::find).map(MessageView::of).orElse(null));
    }
}
