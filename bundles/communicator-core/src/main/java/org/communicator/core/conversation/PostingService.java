package org.communicator.core.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.conversation.ChannelChoice.Route;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.conversation.Timing;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.api.media.Attachment;
import org.communicator.api.store.ConversationGoneException;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.OutboxStore.Entry;
import org.communicator.core.attachment.Enclosures.UploadTakenException;
import org.communicator.core.attachment.Enclosures;
import org.communicator.core.conversation.Drafts.Origin;
import org.communicator.core.conversation.Recipients.Recipient;
import org.communicator.core.live.Events;
import org.communicator.core.outbox.OutboxRelay;
import org.communicator.core.store.Stores;
import org.communicator.core.time.SendTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to clients: decides the way, stores message and outbox entry together, tells those who follow. */
@Component(service = PostingService.class)
public final class PostingService {

    private static final Logger LOG = LoggerFactory.getLogger(PostingService.class);

    /** Enough for several first messages to one client at once; each loser finds what the winner made. */
    private static final int ATTEMPTS = 5;

    private final Stores stores;
    private final Recipients recipients;
    private final Drafts drafts;
    private final Enclosures enclosures;
    private final OutboxRelay relay;
    private final Events events;

    @Activate
    public PostingService(@Reference Stores stores, @Reference Recipients recipients, @Reference Drafts drafts,
            @Reference Enclosures enclosures, @Reference OutboxRelay relay, @Reference Events events) {
        this.stores = stores;
        this.recipients = recipients;
        this.drafts = drafts;
        this.enclosures = enclosures;
        this.relay = relay;
        this.events = events;
    }

    PostOutcome postToClient(StaffSession session, ClientId client, NewMessage draft) {
        session.require(Right.MESSAGES_WRITE);
        return post(session, recipients.client(session, client), draft);
    }

    PostOutcome post(StaffSession session, Optional<Recipient> found, NewMessage draft) {
        session.require(Right.MESSAGES_WRITE);
        if (found.isEmpty()) {
            return new PostOutcome.NotFound();
        }
        if (!draft.cards().isEmpty()) {
            return new PostOutcome.CardRefused(PostOutcome.CardRefused.Reason.ONLY_AMONG_STAFF);
        }
        Recipient recipient = found.get();
        Optional<PostOutcome> earlier = earlier(session, recipient, draft);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        SendTime time = drafts.sendTime(draft);
        return time == SendTime.RIGHT ? post(session, recipient, draft)
                : new PostOutcome.WrongTime(time == SendTime.PAST);
    }

    private PostOutcome post(StaffSession session, Recipient recipient, NewMessage draft) {
        Optional<Origin> origin = drafts.origin(session, recipient, draft.from());
        Optional<ChannelChoice> choice = choice(session, recipient, origin.map(Origin::address), draft.to());
        if (choice.isEmpty()) {
            return new PostOutcome.LacksAddress();
        }
        if (choice.get().route().isEmpty()) {
            return new PostOutcome.Unreachable(choice.get());
        }
        return drafts.refused(session, draft.from())
                .orElseGet(() -> post(session, recipient, choice.get().route().get(), origin, draft));
    }

    /** The way that the author chose, if he or she did; empty if it is none of the person's. */
    private Optional<ChannelChoice> choice(StaffSession session, Recipient recipient, Optional<String> ours,
            Optional<String> to) {
        return to.isPresent() ? recipients.choiceAt(session.account(), recipient, ours, to.get())
                : Optional.of(recipients.choice(session.account(), recipient, ours));
    }

    private PostOutcome post(StaffSession session, Recipient recipient, Route route, Optional<Origin> origin,
            NewMessage draft) {
        return drafts.origin(route.channel(), session, recipient, origin)
                .map(from -> enclosures.refused(session, draft.attachments(), route.channel(), from.address())
                        .orElseGet(() -> send(session, recipient, route, from, draft)))
                .orElseGet(() -> drafts.missing(session));
    }

    /** What an earlier request with the same key led to. */
    Optional<PostOutcome> earlier(StaffSession session, Recipient recipient, NewMessage draft) {
        return Drafts.requestKey(session, recipient.key(), draft).flatMap(key -> stores.messages()
                .findByRequestKey(session.account(), key.staff(), key.key())
                .map(message -> sameRequest(message, key) ? new PostOutcome.Posted(message)
                        : new PostOutcome.KeyReused()));
    }

    private static boolean sameRequest(Message message, RequestKey key) {
        return message.requestKey().map(RequestKey::digest).filter(key.digest()::equals).isPresent();
    }

    private PostOutcome send(StaffSession session, Recipient recipient, Route route, Origin origin, NewMessage draft) {
        RuntimeException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return stores.transactions().inTransaction(() -> attempt(session, recipient, route, origin, draft));
            } catch (DuplicateKeyException | ConversationGoneException taken) {
                Optional<PostOutcome> earlier = earlier(session, recipient, draft);
                if (earlier.isPresent()) {
                    return earlier.get();
                }
                last = taken;
            } catch (UploadTakenException taken) {
                return earlier(session, recipient, draft).orElseGet(taken::outcome);
            }
        }
        throw last;
    }

    private PostOutcome attempt(StaffSession session, Recipient recipient, Route route, Origin origin,
            NewMessage draft) {
        List<Message> newer = draft.seen().isEmpty() ? List.of() : Meanwhile.written(stores,
                stores.conversations().findByKey(session.account(), recipient.key()), draft.seen(), session.staff());
        if (!newer.isEmpty()) {
            return new PostOutcome.MovedOn(newer);
        }
        MessageAppended stored = store(session, recipient, route, origin, draft);
        stores.transactions().afterCommit(() -> announce(stored));
        return new PostOutcome.Posted(stored.message());
    }

    private MessageAppended store(StaffSession session, Recipient recipient, Route route, Origin origin,
            NewMessage draft) {
        Optional<Conversation> existing = stores.conversations().findByKey(session.account(), recipient.key());
        ConversationId id = existing.map(Conversation::id).orElseGet(drafts::newConversation);
        List<Attachment> files = enclosures.take(session, draft.attachments());
        Message message = drafts.message(session, recipient, id, route, origin, draft).with(files);
        Conversation placed = placed(session, recipient, existing, origin, message);
        stores.messages().append(message);
        stores.outbox().add(entry(message, draft.timing()));
        place(existing, placed);
        MessageAppended appended = new MessageAppended(message, placed.reach(), placed.owners(), Optional.empty());
        events.publish(appended);
        return appended;
    }

    /** Its place in the outbox. */
    static Entry entry(Message message, Timing timing) {
        Optional<Hold> hold = message.hold();
        return timing.cancelOnReply() && hold.map(Hold::reason).equals(Optional.of(Hold.Reason.SCHEDULED))
                ? Entry.cancelledOnReply(message.id(), message.conversation(), message.channel(), hold.get().until())
                : new Entry(message.id(), message.conversation(), message.channel(),
                        hold.map(Hold::until).orElse(message.at()));
    }

    private static Conversation placed(StaffSession session, Recipient recipient, Optional<Conversation> existing,
            Origin origin, Message newest) {
        return new Conversation(newest.conversation(), session.account(), recipient.key(),
                existing.flatMap(Conversation::title),
                existing.map(Conversation::owners).orElse(Set.of(origin.location())),
                openTo(recipient, existing, origin.location()),
                existing.map(Conversation::members).orElse(Set.of()),
                existing.map(Conversation::handling).orElse(Handling.NEW).after(Turn.STAFF_WROTE),
                Optional.of(newest.id()));
    }

    /** Touched last, so that others who write to it wait as shortly as possible. */
    private void place(Optional<Conversation> existing, Conversation placed) {
        if (existing.isEmpty()) {
            stores.conversations().create(placed);
            return;
        }
        if (!existing.get().openTo().equals(placed.openTo())) {
            stores.conversations().open(placed.id(), placed.owners(), placed.openTo());
        }
        stores.conversations().advance(placed.id(), placed.newest().orElseThrow(), Turn.STAFF_WROTE);
    }

    private static Set<LocationId> openTo(Recipient recipient, Optional<Conversation> existing, LocationId from) {
        Set<LocationId> open = new HashSet<>(existing.map(Conversation::openTo).orElse(Set.of()));
        recipient.known().map(Client::locations).ifPresent(open::addAll);
        open.add(from);
        return open;
    }

    private void announce(MessageAppended stored) {
        LOG.info("queued message={} conversation={} channel={} location={} staff={}", stored.message().id(),
                stored.message().conversation(), stored.message().channel(), stored.message().location().orElseThrow(),
                stored.message().author().orElseThrow().id());
        stores.transactions().afterCommit(relay::wake);
    }
}
