package org.communicator.core.privacy;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.function.Function;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.RoutingDecision;
import org.communicator.api.host.Client;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.media.Attachment;

/** What is exported, as plain values for JSON. Values that are not there are null. */
final class Rows {

    private Rows() {
    }

    /** The rows of a list, each made when it is asked for. */
    static <T> Iterable<Map<String, Object>> of(Iterable<T> list, Function<T, Map<String, Object>> row) {
        return () -> {
            Iterator<T> each = list.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public Map<String, Object> next() {
                    return row.apply(each.next());
                }
            };
        };
    }

    static Map<String, Object> of(Client client) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", client.id().value());
        row.put("name", client.name());
        row.put("locations", client.locations().stream().map(Object::toString).sorted().toList());
        row.put("contactPoints", client.contactPoints().stream().map(Rows::of).toList());
        row.put("region", client.region());
        row.put("smsTransactionalConsent", client.smsTransactionalConsent());
        row.put("emailTransactionalConsent", client.emailTransactionalConsent());
        row.put("guestApp", client.guestApp());
        row.put("lastAppointment", text(client.lastAppointment().map(appointment -> appointment.at())));
        return row;
    }

    static Map<String, Object> of(Conversation conversation) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", conversation.id().toString());
        row.put("kind", conversation.kind().name());
        row.put("title", text(conversation.title()));
        row.put("locations", conversation.owners().stream().map(Object::toString).sorted().toList());
        row.put("openTo", conversation.openTo().stream().map(Object::toString).sorted().toList());
        row.put("members", conversation.members().stream().map(Object::toString).sorted().toList());
        row.put("state", conversation.handling().state().name());
        row.put("assignee", text(conversation.handling().assignee()));
        return row;
    }

    static Map<String, Object> of(Message message) {
        boolean inbound = message.direction() == Direction.INBOUND;
        String ours = message.addresses().ours();
        String theirs = message.addresses().theirs();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", message.id().toString());
        row.put("conversation", message.conversation().toString());
        row.put("at", message.at().toString());
        row.put("direction", message.direction().name());
        row.put("kind", message.kind().name());
        row.put("channel", message.channel().name());
        row.put("from", inbound ? theirs : ours);
        row.put("to", inbound ? ours : theirs);
        row.put("author", text(message.author().map(Author::name)));
        row.put("location", text(message.location()));
        row.put("text", message.text());
        row.put("attachments", IntStream.range(0, message.attachments().size()).mapToObj(place -> of(message, place))
                .toList());
        row.put("status", message.status().name());
        row.put("failure", text(message.failure().map(failure -> failure.text())));
        row.put("routing", text(message.routing().map(RoutingDecision::because)));
        return row;
    }

    /** The name of an attachment among the files of an export. */
    static String file(Message message, int place) {
        return message.id() + "/" + (place + 1) + " " + message.attachments().get(place).name();
    }

    private static Map<String, Object> of(Message message, int place) {
        Attachment attachment = message.attachments().get(place);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", attachment.name());
        row.put("type", attachment.type());
        row.put("size", attachment.size());
        row.put("file", attachment.content().isPresent() ? file(message, place) : null);
        return row;
    }

    static Map<String, Object> of(AuditEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("at", entry.at().toString());
        row.put("by", entry.actor().name());
        row.put("action", entry.action());
        row.put("subject", entry.subject().type() + " " + entry.subject().id());
        row.put("details", entry.details());
        return row;
    }

    private static Map<String, Object> of(ContactPoint point) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", point.type().name());
        row.put("value", point.value());
        row.put("label", text(point.label()));
        return row;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
