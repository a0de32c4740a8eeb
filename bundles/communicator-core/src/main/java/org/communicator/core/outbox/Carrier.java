package org.communicator.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.channel.ChannelSender.Found;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.channel.SendResult;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.store.MessageStore;
import org.communicator.api.store.OutboxStore.Claim;
import org.communicator.core.consent.ConsentCheck;
import org.communicator.core.consent.ConsentPolicy;
import org.communicator.core.consent.ConsentService;
import org.communicator.core.consent.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets one claimed message to its provider exactly once: if an earlier attempt may have got there, the provider's
 * own list is asked, and only what is not in it is sent again.
 */
final class Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

    /** The provider's clock may be behind ours by so much. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(60);

    private static final Failure UNDELIVERED = new Failure("undelivered", "The provider could not deliver the message.",
            "Check the number, then send it again.", Failure.Kind.NETWORK);

    private final MessageStore messages;
    private final ConsentService consents;

    Carrier(MessageStore messages, ConsentService consents) {
        this.messages = messages;
        this.consents = consents;
    }

    SendResult carry(ChannelSender sender, Claim claim) {
        if (!claim.inDoubt()) {
            return send(sender, claim);
        }
        if (claim.providerId().isPresent()) {
            return new SendResult.Accepted(claim.providerId().get(), MessageStatus.SENDING);
        }
        return reconcile(sender, claim);
    }

    private SendResult reconcile(ChannelSender sender, Claim claim) {
        Optional<Found> found;
        try {
            found = find(sender, claim);
        } catch (RuntimeException unavailable) {
            LOG.info("message={} stays in doubt: the list of {} cannot be read", claim.outbound().id(), sender.provider());
            return new SendResult.InDoubt("list unavailable");
        }
        LOG.info("message={} was in doubt: {} {}", claim.outbound().id(), sender.provider(),
                found.isPresent() ? "has it" : "does not have it");
        return found.map(Carrier::result).orElseGet(() -> send(sender, claim));
    }

    /** Somebody may have said STOP since the message was written: then the provider is not called. */
    private SendResult send(ChannelSender sender, Claim claim) {
        OutboundMessage outbound = claim.outbound();
        ConsentCheck check = claim.despiteOptOut() ? new ConsentCheck.Allowed() : consents.check(outbound.account(),
                claim.channel(), outbound.addresses(), ConsentPolicy.purposeOf(claim.kind()));
        return check.allowed() ? sender.send(outbound) : new SendResult.Rejected(Refusal.failure(check));
    }

    /** What the provider has beyond the messages that we know of; the same text may have been sent before. */
    private Optional<Found> find(ChannelSender sender, Claim claim) {
        Instant since = claim.attemptedAt().orElseThrow().minus(CLOCK_SLACK);
        return sender.lookUp(claim.outbound(), since).stream()
                .filter(hit -> messages.findByProviderId(sender.provider(), hit.providerId()).isEmpty()).findFirst();
    }

    private static SendResult result(Found found) {
        return found.status() == MessageStatus.FAILED ? new SendResult.Rejected(UNDELIVERED)
                : new SendResult.Accepted(found.providerId(), found.status());
    }
}
