package org.communicator.web.json;

import java.time.Instant;
import java.util.List;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.RoutingDecision;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;

/** A message as it stands in a conversation. */
public record MessageJson(String id, String conversationId, String clientId, Direction direction, MessageKind kind,
        Channel channel, String text, Instant at, Ref author, String from, String to, Ref location,
        MessageStatus status,
        FailureJson failure, int segments, RoutingJson routing, String answers, List<String> mentions, HoldJson hold,
        boolean deleted, int cards, String fanout, String insteadOf, List<AttachmentJson> attachments) {

    /** Why and until when it waits, or waited. */
    public record HoldJson(Instant until, Hold.Reason reason) {

        static HoldJson of(Hold hold) {
            return new HoldJson(hold.until(), hold.reason());
        }
    }

    /** Why it failed. */
    public record FailureJson(String code, String text, String next) {

        static FailureJson of(Failure failure) {
            return new FailureJson(failure.code(), failure.text(), failure.next());
        }
    }

    /** Why it is where it is. */
    public record RoutingJson(String rule, List<Ref> locations, String because) {

        static RoutingJson of(RoutingDecision decision, LocationNames names) {
            return new RoutingJson(decision.rule(), names.refs(decision.owners()), decision.because());
        }
    }

    public static MessageJson of(Message message, LocationNames names) {
        boolean inbound = message.direction() == Direction.INBOUND;
        return new MessageJson(message.id().toString(), message.conversation().toString(),
                message.client().map(ClientId::value).orElse(null), message.direction(), message.kind(),
                message.channel(),
                message.text(), message.at(), message.author().map(Ref::of).orElse(null),
                inbound ? message.addresses().theirs() : message.addresses().ours(),
                inbound ? message.addresses().ours() : message.addresses().theirs(),
                message.location().map(names::ref).orElse(null), message.status(),
                message.failure().map(FailureJson::of).orElse(null), message.segments(),
                message.routing().map(decision -> RoutingJson.of(decision, names)).orElse(null),
                message.answers().map(MessageId::toString).orElse(null),
                message.mentions().stream().map(StaffId::value).sorted().toList(),
                message.hold().map(HoldJson::of).orElse(null), message.deleted(), message.cards().size(),
                message.fanout().map(MessageId::toString).orElse(null),
                message.insteadOf().map(MessageId::toString).orElse(null),
                message.attachments().stream().map(AttachmentJson::of).toList());
    }
}
