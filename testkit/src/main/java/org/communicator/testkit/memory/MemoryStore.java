package org.communicator.testkit.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.communicator.api.attachment.Upload;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.batch.Batch;
import org.communicator.api.batch.BatchId;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentEntryId;
import org.communicator.api.consent.ConsentReview;
import org.communicator.api.consent.ConsentReviewId;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.guest.GuestSessionId;
import org.communicator.api.media.UploadId;
import org.communicator.api.people.GroupNumber;
import org.communicator.api.push.Device;
import org.communicator.api.push.DeviceId;
import org.communicator.api.store.GuestStore;
import org.communicator.api.store.ReadStore;
import org.communicator.api.store.StoreUnavailableException;
import org.communicator.api.store.Transactions;
import org.communicator.api.template.TemplateId;
import org.communicator.api.template.TextTemplate;
import org.communicator.api.webhook.WebhookId;

/**
 * A store in memory that keeps the promises of the real one, for tests of what is above it. One transaction runs at
 * a time; a failed one leaves everything as it was. It can be told to be out of order.
 */
public final class MemoryStore implements Transactions {

    private final List<Map<?, ?>> tables = new ArrayList<>();

    final Map<ConversationId, Conversation> conversations = table();
    final Map<MessageId, Message> messages = table();
    final Map<MessageId, MemoryOutboxStore.Pending> outbox = table();
    final Map<ConversationId, Instant> awayAnswers = table();
    final Map<MessageId, MemorySilenceStore.Watch> silences = table();
    final Map<UUID, AuditEntry> audit = table();
    final Map<ConversationId, Boolean> removed = table();
    final Map<String, UUID> walks = table();
    final Map<List<Object>, MessageId> passed = table();
    final Map<MessageId, MemoryAttentionStore.Failed> failed = table();
    final Map<List<Object>, MemoryAnswerStore.Taken> answers = table();
    final Map<WebhookId, MemoryWebhookStore.Kept> webhooks = table();
    final Map<UUID, MemoryWebhookDeliveryStore.Kept> deliveries = table();
    final Map<ConsentEntryId, ConsentEntry> consents = table();
    final Map<ConsentReviewId, ConsentReview> reviews = table();
    final Map<TemplateId, TextTemplate> templates = table();
    final Map<List<Object>, ReadStore.Presence> presences = table();
    final Map<List<Object>, MemoryReadStore.Mark> marks = table();
    final Map<List<Object>, MemoryReadStore.Mention> mentions = table();

    final Map<List<Object>, Boolean> muted = table();
    final Map<List<Object>, GroupNumber> numbers = table();
    final Map<BatchId, Batch> batches = table();
    final Map<UploadId, Upload> uploads = table();
    final Map<String, byte[]> keys = table();
    final Map<UploadId, TreeMap<Long, byte[]>> pieces = table();
    final Map<List<Object>, BatchRecipient> batchRecipients = table();
    final Map<DeviceId, Device> devices = table();
    final Map<String, GuestStore.Invitation> invitations = table();
    final Map<GuestSessionId, GuestStore.Session> guests = table();

    private final List<Runnable> afterCommit = new ArrayList<>();
    private final MemoryHostDirectory directory = new MemoryHostDirectory();
    private boolean inTransaction;
    private RuntimeException doom;
    private boolean gone;

    /** The conversations of this store. */
    public MemoryConversationStore conversations() {
        return new MemoryConversationStore(this);
    }

    /** The messages of this store. */
    public MemoryMessageStore messages() {
        return new MemoryMessageStore(this);
    }

    /** The outbox of this store. */
    public MemoryOutboxStore outbox() {
        return new MemoryOutboxStore(this);
    }

    /** The held messages of this store. */
    public MemoryHeldMessageStore held() {
        return new MemoryHeldMessageStore(this);
    }

    /** The automatic answers of this store. */
    public MemoryAwayAnswerStore awayAnswers() {
        return new MemoryAwayAnswerStore(this);
    }

    /** The messages of this store of which nobody has heard. */
    public MemorySilenceStore silences() {
        return new MemorySilenceStore(this);
    }

    /** The failed messages of this store. */
    public MemoryAttentionStore attention() {
        return new MemoryAttentionStore(this);
    }

    /** What takes messages and conversations of this store away. */
    public MemoryRemovalStore removal() {
        return new MemoryRemovalStore(this);
    }

    /** What walks through the messages of this store. */
    public MemoryRetentionStore retention() {
        return new MemoryRetentionStore(this);
    }

    /** The audit log of this store. */
    public MemoryAuditLog audit() {
        return new MemoryAuditLog(this);
    }

    /** How the conversations of this store are handled. */
    public MemoryHandlingStore handling() {
        return new MemoryHandlingStore(this);
    }

    /** What was read of this store. */
    public MemoryReadStore reading() {
        return new MemoryReadStore(this);
    }

    /** The templates of this store. */
    public MemoryTemplateStore templates() {
        return new MemoryTemplateStore(this);
    }

    /** The answers of this store. */
    public MemoryAnswerStore answers() {
        return new MemoryAnswerStore(this);
    }

    /** The consent ledger of this store. */
    public MemoryConsentStore consents() {
        return new MemoryConsentStore(this);
    }

    /** The messages of this store that may be revocations. */
    public MemoryConsentReviewStore reviews() {
        return new MemoryConsentReviewStore(this);
    }

    /** The webhooks of this store. */
    public MemoryWebhookStore webhooks() {
        return new MemoryWebhookStore(this);
    }

    /** The deliveries of the webhooks of this store. */
    public MemoryWebhookDeliveryStore deliveries() {
        return new MemoryWebhookDeliveryStore(this);
    }

    /** The sums over the messages of this store. */
    public MemoryUsageStore usage() {
        return new MemoryUsageStore(this);
    }

    /** Who takes part in the conversations of this store. */
    public MemoryPeopleStore people() {
        return new MemoryPeopleStore(this);
    }

    /** What the messages of this store refer to. */
    public MemoryMediaUseStore mediaUse() {
        return new MemoryMediaUseStore(this);
    }

    /** The files on their way to this store. */
    public MemoryUploadStore uploads() {
        return new MemoryUploadStore(this);
    }

    /** The secrets of this store. */
    public MemorySigningKeyStore signingKeys() {
        return new MemorySigningKeyStore(this);
    }

    /** The batches of this store. */
    public MemoryBatchStore batches() {
        return new MemoryBatchStore(this);
    }

    /** The devices of this store. */
    public MemoryDeviceStore devices() {
        return new MemoryDeviceStore(this);
    }

    /** The guests of this store. */
    public MemoryGuestStore guests() {
        return new MemoryGuestStore(this);
    }

    /** The directory that belongs to this store. */
    public MemoryHostDirectory directory() {
        return directory;
    }

    /** Makes every call fail, or work again. */
    public synchronized void setGone(boolean gone) {
        this.gone = gone;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        List<Runnable> following = new ArrayList<>();
        T result = alone(work, following);
        following.forEach(Runnable::run);
        return result;
    }

    @Override
    public void afterCommit(Runnable action) {
        synchronized (this) {
            if (inTransaction) {
                afterCommit.add(action);
                return;
            }
        }
        action.run();
    }

    private synchronized <T> T alone(Supplier<T> work, List<Runnable> following) {
        checkThere();
        if (inTransaction) {
            return joined(work);
        }
        afterCommit.clear();
        T result = whole(work);
        following.addAll(afterCommit);
        return result;
    }

    private <T> T whole(Supplier<T> work) {
        Runnable back = before();
        inTransaction = true;
        doom = null;
        try {
            T result = work.get();
            if (doom != null) {
                throw doom;
            }
            back = () -> { };
            return result;
        } finally {
            inTransaction = false;
            back.run();
        }
    }

    private <T> T joined(Supplier<T> work) {
        if (doom != null) {
            throw doom;
        }
        try {
            return work.get();
        } catch (RuntimeException e) {
            doom = doom == null ? e : doom;
            throw doom;
        } catch (Error e) {
            doom = new IllegalStateException("a part of the transaction failed, so it cannot be kept", e);
            throw e;
        }
    }

    /** Something that a failed transaction leaves as it was. */
    <K, V> Map<K, V> table() {
        Map<K, V> table = new HashMap<>();
        tables.add(table);
        return table;
    }

    /** Remembers everything, to be put back. */
    private Runnable before() {
        List<Runnable> back = new ArrayList<>();
        tables.forEach(table -> back.add(before(table)));
        back.add(directory.before());
        return () -> back.forEach(Runnable::run);
    }

    private static <K, V> Runnable before(Map<K, V> table) {
        Map<K, V> copy = new HashMap<>(table);
        return () -> {
            table.clear();
            table.putAll(copy);
        };
    }

    synchronized <T> T read(Supplier<T> work) {
        checkThere();
        return work.get();
    }

    synchronized void write(Runnable work) {
        checkThere();
        work.run();
    }

    private void checkThere() {
        if (gone) {
            throw new StoreUnavailableException("the memory store was told to be gone", null);
        }
    }
}
