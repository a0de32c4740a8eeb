package org.communicator.core.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.Client;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.api.media.Attachment;
import org.communicator.api.people.GroupNumber;
import org.communicator.api.people.SenderNumber.Type;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.PeopleStore;
import org.communicator.core.attachment.Enclosures.UploadTakenException;
import org.communicator.core.attachment.Enclosures;
import org.communicator.core.channel.NumberTypes;
import org.communicator.core.conversation.Drafts.Origin;
import org.communicator.core.conversation.Recipients.Recipient;
import org.communicator.core.live.Events;
import org.communicator.core.outbox.OutboxRelay;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes to groups: one message to each person. Whoever cannot be reached stops nobody else's. */
@Component(service = GroupPosting.class)
public final class GroupPosting {

    private static final ChannelChoice NOBODY =
            new ChannelChoice(Optional.empty(), "Nobody is in this group any more.", List.of());

    private final Stores stores;
    private final PeopleStore people;
    private final HostDirectory directory;
    private final Recipients recipients;
    private final Drafts drafts;
    private final PostingService posting;
    private final Enclosures enclosures;
    private final OutboxRelay relay;
    private final Events events;

    @Activate
    public GroupPosting(@Reference Stores stores, @Reference PeopleStore people, @Reference HostDirectory directory,
            @Reference Recipients recipients, @Reference Drafts drafts, @Reference PostingService posting,
            @Reference Enclosures enclosures, @Reference OutboxRelay relay, @Reference Events events) {
        this.stores = stores;
        this.people = people;
        this.directory = directory;
        this.recipients = recipients;
        this.drafts = drafts;
        this.posting = posting;
        this.enclosures = enclosures;
        this.relay = relay;
        this.events = events;
    }

    PostOutcome post(StaffSession session, Recipient group, NewMessage draft) {
        session.require(Right.MESSAGES_WRITE);
        Optional<PostOutcome> earlier = posting.earlier(session, group, draft);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Conversation conversation = group.conversation().orElseThrow();
        List<GroupNumber> numbers = people.numbers(Set.of(conversation.id())).getOrDefault(conversation.id(), List.of());
        Optional<PostOutcome> refusal = refusal(session, group, numbers, draft);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            return new PostOutcome.Posted(stores.transactions()
                    .inTransaction(() -> store(session, conversation, numbers, draft)));
        } catch (DuplicateKeyException taken) {
            return posting.earlier(session, group, draft).orElseThrow(() -> taken);
        } catch (UploadTakenException taken) {
            return posting.earlier(session, group, draft).orElseGet(taken::outcome);
        }
    }

    /** Why the text cannot be sent to anybody; empty if it can. */
    Optional<PostOutcome> refusal(StaffSession session, Recipient group, List<GroupNumber> numbers, NewMessage draft) {
        if (!draft.cards().isEmpty()) {
            return Optional.of(new PostOutcome.CardRefused(PostOutcome.CardRefused.Reason.ONLY_AMONG_STAFF));
        }
        Optional<PostOutcome> refused = drafts.refused(session, draft.from());
        if (refused.isPresent()) {
            return refused;
        }
        Optional<Origin> origin = drafts.origin(session, group, draft.from());
        if (origin.isEmpty()) {
            return Optional.of(drafts.missing(session));
        }
        Type type = NumberTypes.of(origin.get().address());
        return type.capabilities().groups()
                ? enclosures.refused(session, draft.attachments(), Channel.SMS, origin.get().address())
                        .or(() -> unreachable(session, origin.get(), numbers))
                : Optional.of(new PostOutcome.NoGroups(type.words()));
    }

    /** Sends a text that was not refused, and answers the first of its messages. Joins the transaction. */
    Message store(StaffSession session, Conversation group, List<GroupNumber> numbers, NewMessage draft) {
        Origin origin = drafts.origin(session, new Recipient(group.key(), Optional.empty(), Optional.of(group)),
                draft.from()).orElseThrow();
        List<Attachment> files = enclosures.take(session, draft.attachments());
        List<Message> stored = new ArrayList<>();
        for (GroupNumber number : numbers) {
            Recipient person = new Recipient(group.key(), known(session, number), Optional.of(group));
            ChannelChoice choice = choice(session, origin, number, person.known());
            Message message = drafts.groupMessage(session, person, number, origin, draft,
                    stored.stream().findFirst().map(Message::id), failure(choice)).with(files);
            stores.messages().append(message);
            if (choice.route().isPresent()) {
                stores.outbox().add(PostingService.entry(message, draft.timing()));
            }
            stored.add(message);
        }
        Conversation placed = placed(group, origin.location(), stored.get(stored.size() - 1).id());
        stored.forEach(message -> events.publish(
                new MessageAppended(message, placed.reach(), placed.owners(), Optional.empty())));
        stores.transactions().afterCommit(relay::wake);
        return stored.get(0);
    }

    private Conversation placed(Conversation group, LocationId from, MessageId newest) {
        Set<LocationId> openTo = new HashSet<>(group.openTo());
        if (openTo.add(from)) {
            stores.conversations().open(group.id(), group.owners(), openTo);
        }
        stores.conversations().advance(group.id(), newest, Turn.STAFF_WROTE);
        return new Conversation(group.id(), group.account(), group.key(), group.title(), group.owners(), openTo,
                group.members(), group.handling().after(Turn.STAFF_WROTE), Optional.of(newest));
    }

    private Optional<PostOutcome> unreachable(StaffSession session, Origin origin, List<GroupNumber> numbers) {
        List<ChannelChoice> choices = numbers.stream()
                .map(number -> choice(session, origin, number, known(session, number))).toList();
        return choices.stream().anyMatch(choice -> choice.route().isPresent()) ? Optional.empty()
                : Optional.of(new PostOutcome.Unreachable(choices.stream().findFirst().orElse(NOBODY)));
    }

    private Optional<Client> known(StaffSession session, GroupNumber number) {
        return number.client().flatMap(id -> directory.client(session.account(), id));
    }

    private ChannelChoice choice(StaffSession session, Origin origin, GroupNumber number, Optional<Client> known) {
        return recipients.bySms(session.account(), known, new AddressPair(origin.address(), number.address()));
    }

    private static Optional<Failure> failure(ChannelChoice choice) {
        return choice.route().isPresent() ? Optional.empty() : Optional.of(new Failure("unreachable", choice.ghostText(),
                "Correct this in the CRM, or take the person out of the group."));
    }
}
