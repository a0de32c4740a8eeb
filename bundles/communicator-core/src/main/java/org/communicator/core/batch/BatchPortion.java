package org.communicator.core.batch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Location;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.BatchStore;
import org.communicator.core.batch.Reasons.Reason;
import org.communicator.core.batch.RecipientPolicy.Drop;
import org.communicator.core.batch.RecipientPolicy.Send;
import org.communicator.core.batch.RecipientPolicy.Verdict;
import org.communicator.core.conversation.Drafts;
import org.communicator.core.conversation.Recipients.Recipient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Works on a few recipients of a batch: each gets its message or its reason in the transaction that took it. */
@Component(service = BatchPortion.class)
public final class BatchPortion {

    private final BatchStore batches;
    private final HostDirectory directory;
    private final Drafts drafts;
    private final RecipientPolicy policy;
    private final BatchMessages messages;

    @Activate
    public BatchPortion(@Reference BatchStore batches, @Reference HostDirectory directory, @Reference Drafts drafts,
            @Reference RecipientPolicy policy, @Reference BatchMessages messages) {
        this.batches = batches;
        this.directory = directory;
        this.drafts = drafts;
        this.policy = policy;
        this.messages = messages;
    }

    /**
     * Works within the caller's transaction.
     *
     * @param taken is told who is being worked on
     * @return how many there were
     */
    int work(Batch batch, int limit, Consumer<List<BatchRecipient>> taken) {
        List<BatchRecipient> portion = batches.take(batch.id(), limit);
        taken.accept(portion);
        if (portion.isEmpty()) {
            return 0;
        }
        Optional<Location> location = Optional.ofNullable(directory.locations(batch.account()).get(batch.location()))
                .filter(Location::active);
        StaffSession sender = sender(batch);
        Optional<String> from = from(sender, portion.get(0));
        if (location.isEmpty() || from.isEmpty()) {
            Reason reason = location.isEmpty() ? Reasons.LOCATION_CLOSED : Reasons.NO_SENDER_NUMBER;
            portion.forEach(recipient -> drop(recipient, reason));
        } else {
            send(new Sending(batch, sender, location.get(), from.get()), portion);
        }
        return portion.size();
    }

    private void send(Sending sending, List<BatchRecipient> portion) {
        Placement placement = messages.placement(sending.batch());
        for (BatchRecipient recipient : portion) {
            Verdict verdict = policy.decide(sending, recipient);
            if (verdict instanceof Send send) {
                batches.queued(recipient.batch(), recipient.place(),
                        messages.queue(sending, recipient, send, placement).id());
            } else if (verdict instanceof Drop drop) {
                drop(recipient, drop.reason());
            }
        }
        placement.store();
    }

    private void drop(BatchRecipient recipient, Reason reason) {
        batches.ended(recipient.batch(), recipient.place(), reason.state(), reason.failure());
    }

    /** The program works at the location that sends: so it is the location's number, whoever gets the message. */
    private Optional<String> from(StaffSession sender, BatchRecipient any) {
        ConversationKey key = any.client().map(ConversationKey::of)
                .orElseGet(() -> ConversationKey.ofAddress(any.address().orElseThrow()));
        return drafts.origin(sender, new Recipient(key, Optional.empty(), Optional.empty()), Optional.empty())
                .map(Drafts.Origin::address);
    }

    private static StaffSession sender(Batch batch) {
        return new StaffSession(batch.account(), batch.sender().staff(), batch.name(), batch.sender().locations(),
                Optional.of(batch.location()),
                batch.sender().everyLocation() ? Set.of(Right.LOCATIONS_ALL) : Set.of(), batch.at());
    }
}
