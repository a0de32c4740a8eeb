package org.communicator.core.consent;

import java.util.Optional;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.Purpose;
import org.communicator.api.consent.Unsubscriptions;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends campaigns by mail for who asks for it; confirmations and answers go on. */
@Component
public final class UnsubscribeService implements Unsubscriptions {

    /** What the standard lets the person's mail program say (RFC 8058). */
    private static final String SAID = "List-Unsubscribe=One-Click";

    private final Stores stores;
    private final ConsentService consents;

    @Activate
    public UnsubscribeService(@Reference Stores stores, @Reference ConsentService consents) {
        this.stores = stores;
        this.consents = consents;
    }

    @Override
    public boolean isOffered(MessageId mail) {
        return campaign(mail).isPresent();
    }

    @Override
    public boolean unsubscribe(MessageId mail) {
        return stores.transactions().inTransaction(() -> {
            Optional<Message> campaign = campaign(mail);
            campaign.ifPresent(this::optOut);
            return campaign.isPresent();
        });
    }

    private void optOut(Message campaign) {
        consents.optOutOf(Purpose.MARKETING, campaign,
                new Evidence(Evidence.Source.UNSUBSCRIBE, Optional.of(campaign.id()), SAID));
    }

    /** Of what was deleted nobody knows any more whose it was. */
    private Optional<Message> campaign(MessageId mail) {
        return stores.messages().find(mail).filter(message -> message.kind() == MessageKind.CAMPAIGN
                && message.channel() == Channel.EMAIL && message.direction() == Direction.OUTBOUND
                && !message.deleted());
    }
}
