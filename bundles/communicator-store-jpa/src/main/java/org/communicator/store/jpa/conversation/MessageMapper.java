package org.communicator.store.jpa.conversation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.conversation.RoutingDecision;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;

/** Between messages and their rows. */
final class MessageMapper {

    private static final String LINE = "\n";

    private MessageMapper() {
    }

    static MessageEntity entity(Message message) {
        MessageEntity row = new MessageEntity();
        row.id = message.id().value();
        row.account = message.account().value();
        row.conversation = message.conversation().value();
        row.client = message.client().map(ClientId::value).orElse(null);
        row.direction = message.direction();
        row.kind = message.kind();
        row.channel = message.channel();
        row.provider = message.provider();
        row.providerId = message.providerId().orElse(null);
        row.ours = message.addresses().ours();
        row.theirs = message.addresses().theirs();
        row.body = message.text();
        row.at = message.at();
        row.location = message.location().map(LocationId::value).orElse(null);
        row.status = message.status();
        row.rank = message.status().rank();
        row.segments = message.segments();
        row.usageLocation = usageLocation(message).map(LocationId::value).orElse(null);
        row.answers = message.answers().map(MessageId::value).orElse(null);
        row.mentions = message.mentions().isEmpty() ? null : message.mentions().stream().sorted()
                .map(StaffId::value).collect(Collectors.joining(LINE));
        row.deleted = message.deleted();
        row.cards = message.cards().isEmpty() ? null : CardLines.text(message.cards());
        row.fanout = message.fanout().map(MessageId::value).orElse(null);
        row.insteadOf = message.insteadOf().map(MessageId::value).orElse(null);
        row.attachments = AttachmentLines.text(message.attachments());
        message.hold().ifPresent(hold -> hold(row, hold));
        message.author().ifPresent(author -> author(row, author));
        message.failure().ifPresent(failure -> failure(row, failure));
        message.routing().ifPresent(routing -> routing(row, routing));
        message.requestKey().ifPresent(requestKey -> requestKey(row, requestKey));
        return row;
    }

    static Message message(MessageEntity row) {
        return new Message(new MessageId(row.id), new AccountId(row.account), new ConversationId(row.conversation),
                Optional.ofNullable(row.client).map(ClientId::new), row.direction, row.kind, row.channel, row.provider,
                Optional.ofNullable(row.providerId), new AddressPair(row.ours, row.theirs), row.body, row.at,
                Optional.ofNullable(row.authorId).map(id -> new Author(id, row.authorName)),
                Optional.ofNullable(row.location).map(LocationId::new), row.status,
                Optional.ofNullable(row.failureCode)
                        .map(code -> new Failure(code, row.failureText, row.failureNext, row.failureKind)),
                row.segments,
                Optional.ofNullable(row.routingRule).map(rule -> new RoutingDecision(rule, owners(row),
                        row.routingBecause, row.routingFacts)),
                Optional.ofNullable(row.requestKey)
                        .map(key -> new RequestKey(new StaffId(row.requestStaff), key, row.requestDigest)),
                Optional.ofNullable(row.answers).map(MessageId::new), mentions(row),
                Optional.ofNullable(row.holdReason).map(reason -> new Hold(row.holdUntil, reason)), row.deleted,
                CardLines.cards(row.cards), Optional.ofNullable(row.fanout).map(MessageId::new),
                Optional.ofNullable(row.insteadOf).map(MessageId::new), AttachmentLines.attachments(row.attachments));
    }

    /** What stays in the house counts nowhere. */
    private static Optional<LocationId> usageLocation(Message message) {
        return message.channel() == Channel.INTERNAL ? Optional.empty()
                : message.location().or(() -> firstOwner(message));
    }

    private static Set<StaffId> mentions(MessageEntity row) {
        return row.mentions == null ? Set.of() : row.mentions.lines().map(StaffId::new).collect(Collectors.toSet());
    }

    private static void hold(MessageEntity row, Hold hold) {
        row.holdUntil = hold.until();
        row.holdReason = hold.reason();
    }

    private static Optional<LocationId> firstOwner(Message message) {
        return message.routing().flatMap(routing -> routing.owners().stream().min(LocationId::compareTo));
    }

    private static Set<LocationId> owners(MessageEntity row) {
        return row.routingOwners.lines().map(LocationId::new).collect(Collectors.toSet());
    }

    private static void author(MessageEntity row, Author author) {
        row.authorId = author.id();
        row.authorName = author.name();
    }

    private static void failure(MessageEntity row, Failure failure) {
        row.failureCode = failure.code();
        row.failureText = failure.text();
        row.failureNext = failure.next();
        row.failureKind = failure.kind();
    }

    private static void routing(MessageEntity row, RoutingDecision routing) {
        row.routingRule = routing.rule();
        row.routingOwners = routing.owners().stream().sorted().map(LocationId::value)
                .collect(Collectors.joining(LINE));
        row.routingBecause = routing.because();
        row.routingFacts = routing.facts();
    }

    private static void requestKey(MessageEntity row, RequestKey requestKey) {
        row.requestStaff = requestKey.staff().value();
        row.requestKey = requestKey.key();
        row.requestDigest = requestKey.digest();
    }
}
