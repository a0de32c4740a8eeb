package org.communicator.core.batch;

import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchOutcome;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.NewBatch;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.BatchStore;
import org.communicator.core.CoreFixture;
import org.communicator.core.audit.Audit;
import org.communicator.core.channel.LibPhoneNumbers;
import org.communicator.core.conversation.Drafts;
import org.communicator.core.conversation.Recipients;
import org.communicator.core.live.Events;
import org.communicator.core.numbers.NumberBook;
import org.communicator.core.push.ClientDevices;
import org.communicator.core.work.Stamps;

/** Batches on fakes; it can be started again over the same store, as after a crash. */
final class BatchFixture {

    static final Page.Request ALL = new Page.Request(Optional.empty(), 100);

    final CoreFixture core = new CoreFixture();
    final StaffSession crm = new StaffSession(ACCOUNT, new StaffId("crm"), "CRM", Set.of(DOWNTOWN), Optional.empty(),
            Set.of(Right.MESSAGES_SEND), core.clock.instant().plusSeconds(3600));
    private BatchRelay relay;
    BatchService service;

    BatchFixture() {
        start(core.store.batches());
    }

    /** A process begins to work; one that worked before is gone. */
    void start(BatchStore batches) {
        if (relay != null) {
            relay.close();
        }
        Stamps stamps = core.stamps;
        Events events = new Events(core.store);
        events.add(core.published::add);
        Recipients recipients = new Recipients(core.stores, core.directory, core.senders, new LibPhoneNumbers(),
                core.consents, new ClientDevices(core.store.devices(), core.directory));
        BatchPortion portion = new BatchPortion(batches, core.directory,
                new Drafts(core.numbers, core.senders, stamps, core.holding),
                new RecipientPolicy(core.directory, recipients, core.consents),
                new BatchMessages(core.stores, core.senders, events, stamps, core.holding, core.numbers));
        relay = new BatchRelay(core.store, batches, portion, core.relay, core.senders, stamps,
                core.workers);
        service = new BatchService(core.store, batches,
                new Acceptance(core.directory, new LibPhoneNumbers(), stamps), relay,
                new Audit(core.store.audit(), stamps), stamps);
        core.workers.runReady();
    }

    Batch accepted(NewBatch batch) {
        return ((BatchOutcome.Accepted) service.create(crm, batch)).batch();
    }

    /** Everything that is due is worked on and sent. */
    void run() {
        core.workers.pass(Duration.ofSeconds(3));
    }

    List<BatchRecipient> recipients(Batch batch) {
        return service.recipients(crm, batch.id(), Optional.empty(), ALL).orElseThrow().items();
    }

    List<String> codes(Batch batch) {
        return recipients(batch).stream().map(recipient -> recipient.reason().map(Failure::code)
                .orElse(recipient.state().name())).toList();
    }

    Message message(BatchRecipient recipient) {
        return core.store.messages().find(recipient.message().orElseThrow()).orElseThrow();
    }

    /** The texts that the provider was given, sorted. */
    List<String> sent() {
        return core.provider.accepted().stream().map(each -> each.addresses().theirs() + " " + each.text())
                .sorted(Comparator.naturalOrder()).toList();
    }

    static NewBatch confirmation(String text, NewBatch.To... to) {
        return batch(MessageKind.CONFIRMATION, DOWNTOWN, text, to);
    }

    static NewBatch batch(MessageKind kind, LocationId location, String text, NewBatch.To... to) {
        return new NewBatch(kind, location, text, Optional.empty(), Arrays.asList(to));
    }

    static NewBatch.To client(ClientId id) {
        return client(id, Map.of());
    }

    static NewBatch.To client(ClientId id, Map<String, String> fields) {
        return new NewBatch.To(Optional.of(id), Optional.empty(), Optional.of("ref " + id), fields);
    }

    static NewBatch.To address(String address) {
        return new NewBatch.To(Optional.empty(), Optional.of(address), Optional.empty(), Map.of());
    }
}
