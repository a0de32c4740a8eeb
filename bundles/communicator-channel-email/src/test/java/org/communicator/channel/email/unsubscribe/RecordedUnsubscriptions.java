package org.communicator.channel.email.unsubscribe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communicator.api.consent.Unsubscriptions;
import org.communicator.api.conversation.MessageId;

/** Remembers who unsubscribed from which of the given campaigns. */
final class RecordedUnsubscriptions implements Unsubscriptions {

    final List<MessageId> unsubscribed = new ArrayList<>();
    private final Set<MessageId> campaigns;

    RecordedUnsubscriptions(MessageId... campaigns) {
        this.campaigns = Set.of(campaigns);
    }

    @Override
    public boolean isOffered(MessageId mail) {
        return campaigns.contains(mail);
    }

    @Override
    public boolean unsubscribe(MessageId mail) {
        return isOffered(mail) && unsubscribed.add(mail);
    }
}
