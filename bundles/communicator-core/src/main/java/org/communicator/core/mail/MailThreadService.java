package org.communicator.core.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.communicator.api.channel.MailThreads;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells a mail its place among those before it, when it is sent and not before: most messages are no mail. */
@Component
public final class MailThreadService implements MailThreads {

    /** So far back a thread is followed, whatever else was written in the conversation. */
    private static final int LOOKED_AT = 60;
    private static final int MOST_EARLIER = 20;

    private final Stores stores;

    @Activate
    public MailThreadService(@Reference Stores stores) {
        this.stores = stores;
    }

    @Override
    public Optional<Place> place(MessageId id) {
        return stores.messages().find(id).map(this::place);
    }

    private Place place(Message message) {
        List<Message> before = stores.messages()
                .list(message.conversation(), Optional.of(message.id().value()), LOOKED_AT).stream()
                .filter(earlier -> isOfThread(earlier, message)).limit(MOST_EARLIER).toList();
        List<String> ids = new ArrayList<>(before.stream().flatMap(each -> each.providerId().stream()).toList());
        Collections.reverse(ids);
        return new Place(message.location(), message.kind(), isAutomatic(message), ids, Optional.empty());
    }

    private static boolean isOfThread(Message earlier, Message message) {
        return earlier.channel() == Channel.EMAIL && earlier.providerId().filter(MailThreadService::isMailId).isPresent()
                && earlier.addresses().theirs().equals(message.addresses().theirs());
    }

    /** A mail without an id of its own has one of ours, which nobody else knows. */
    private static boolean isMailId(String id) {
        return id.indexOf('@') > 0;
    }

    private static boolean isAutomatic(Message message) {
        return message.direction() == Direction.OUTBOUND && message.answers().isPresent();
    }
}
