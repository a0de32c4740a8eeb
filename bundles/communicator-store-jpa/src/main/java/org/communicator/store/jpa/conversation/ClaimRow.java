package org.communicator.store.jpa.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.host.AccountId;
import org.communicator.api.store.OutboxStore.Claim;

/** An outbox entry and what is sent, as the database returns them. */
public record ClaimRow(UUID id, String account, String ours, String theirs, String body, String providerId,
        MessageKind kind, Channel channel, Boolean despiteOptOut, Boolean bulk, Integer attempts, Boolean inDoubt,
        Instant attemptedAt, Instant turnAt, MessageStatus status, Integer segments, String attachments) {

    Claim claim() {
        return new Claim(
                new OutboundMessage(new MessageId(id), new AccountId(account), new AddressPair(ours, theirs), body,
                        AttachmentLines.attachments(attachments)),
                channel, kind, despiteOptOut, bulk, attempts, inDoubt, Optional.ofNullable(attemptedAt),
                Optional.ofNullable(providerId), turnAt, status == MessageStatus.SCHEDULED, segments);
    }
}
