package org.communicator.core.batch;

import java.util.List;
import java.util.Optional;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.conversation.ChannelChoice.Route;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.HostDirectory;
import org.communicator.core.batch.Reasons.Reason;
import org.communicator.core.consent.ConsentCheck;
import org.communicator.core.consent.ConsentPolicy;
import org.communicator.core.consent.ConsentService;
import org.communicator.core.conversation.Drafts;
import org.communicator.core.conversation.Recipients;
import org.communicator.core.conversation.Recipients.Recipient;
import org.communicator.core.template.Template;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Decides of one recipient of a batch who that is, how the message goes and what it says, or why there is none. */
@Component(service = RecipientPolicy.class)
public final class RecipientPolicy {

    private final HostDirectory directory;
    private final Recipients recipients;
    private final ConsentService consents;

    @Activate
    public RecipientPolicy(@Reference HostDirectory directory, @Reference Recipients recipients,
            @Reference ConsentService consents) {
        this.directory = directory;
        this.recipients = recipients;
        this.consents = consents;
    }

    /** What is to be done. */
    sealed interface Verdict {
    }

    /**
     * A message is sent.
     *
     * @param person client or bare address, with the conversation as far as there is one
     * @param route the channel and address
     * @param text what it says
     */
    record Send(Recipient person, Route route, String text) implements Verdict {
    }

    /**
     * Nothing is sent.
     *
     * @param reason why
     */
    record Drop(Reason reason) implements Verdict {
    }

    /** Somebody, and the way that was found to him or her. */
    private record Reached(Recipient person, ChannelChoice choice) {
    }

    Verdict decide(Sending sending, BatchRecipient recipient) {
        if (recipient.client().isPresent()) {
            return client(sending, recipient, recipient.client().get());
        }
        return address(sending, recipient, recipient.address().orElseThrow());
    }

    private Verdict client(Sending sending, BatchRecipient recipient, ClientId id) {
        Optional<Recipient> person = recipients.client(sending.sender(), id)
                .filter(found -> found.known().isPresent());
        return person.map(found -> reached(sending, recipient, new Reached(found, choice(sending, found))))
                .orElseGet(() -> new Drop(Reasons.UNKNOWN_CLIENT));
    }

    /** Whoever alone has the address is the one who is written to; the host's word counts for all who have it. */
    private Verdict address(Sending sending, BatchRecipient recipient, String address) {
        List<Client> owners = directory.clientsByAddress(sending.batch().account(), address);
        if (!owners.stream().allMatch(owner -> agreed(owner, address))) {
            return new Drop(Reasons.withoutConsent());
        }
        Recipient stranger = new Recipient(ConversationKey.ofAddress(address), Optional.empty(), Optional.empty());
        Recipient person = owners.size() == 1 ? recipients.client(sending.sender(), owners.get(0).id()).orElse(stranger)
                : stranger;
        return reached(sending, recipient, new Reached(person, choice(sending, stranger)));
    }

    private Verdict reached(Sending sending, BatchRecipient recipient, Reached reached) {
        if (reached.choice().route().isEmpty()) {
            return new Drop(Reasons.unreachable(reached.choice()));
        }
        Route route = reached.choice().route().get();
        ConsentCheck check = check(sending.batch(), sending.from(), route);
        return check.allowed() ? written(sending, recipient, reached.person(), route)
                : new Drop(Reasons.refused(check));
    }

    private static Verdict written(Sending sending, BatchRecipient recipient, Recipient person, Route route) {
        Template.Rendering rendering = BatchText.render(sending.batch().text(), person.known(), sending.location(),
                recipient.fields());
        if (!rendering.isComplete()) {
            return new Drop(Reasons.missing(rendering.missing()));
        }
        return rendering.text().isBlank() || rendering.text().length() > Message.MAX_TEXT
                ? new Drop(Reasons.unsendable(rendering.text())) : new Send(person, route, rendering.text());
    }

    private ConsentCheck check(Batch batch, String from, Route route) {
        return consents.check(batch.account(), route.channel(), new AddressPair(Drafts.ours(route.channel(), from), route.address()),
                ConsentPolicy.purposeOf(batch.kind()));
    }

    private ChannelChoice choice(Sending sending, Recipient person) {
        return recipients.choice(sending.batch().account(), person, Optional.of(sending.from()));
    }

    private static boolean agreed(Client owner, String address) {
        return channel(address) == Channel.EMAIL ? owner.emailTransactionalConsent() : owner.smsTransactionalConsent();
    }

    private static Channel channel(String address) {
        return address.indexOf('@') < 0 ? Channel.SMS : Channel.EMAIL;
    }
}
