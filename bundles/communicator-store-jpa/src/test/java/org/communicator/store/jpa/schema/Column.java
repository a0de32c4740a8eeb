package org.communicator.store.jpa.schema;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A column, and what stands in it of a person in {@link FilledDatabase}. What is not known here counts as the person's: a
 * text as the person's words, an id as the one of the person's message.
 *
 * @param table the table
 * @param name its name
 * @param type its type
 * @param length the longest text
 */
record Column(String table, String name, String type, long length) {

    private static final Set<String> OTHER_IDS = Set.of("id", "webhook_id", "session_id");
    private static final Set<String> CLIENTS = Set.of("client_id", "directory_client.id");
    private static final Set<String> ADDRESSES = Set.of("address", "theirs", "contact", "normalized");

    /** What our staff, places and programs are called, and words of a fixed list. */
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("account", "acme"), Map.entry("staff", "dana"), Map.entry("staff_id", "dana"),
            Map.entry("by_id", "dana"), Map.entry("by_name", "Dana"), Map.entry("assignee", "dana"),
            Map.entry("created_by", "dana"), Map.entry("request_staff", "dana"), Map.entry("actor_name", "Dana"),
            Map.entry("location_id", "downtown"), Map.entry("usage_location", "downtown"),
            Map.entry("transferred_to", "downtown"), Map.entry("appointment_location", "downtown"),
            Map.entry("routing_owners", "downtown"), Map.entry("routing_rule", "5"), Map.entry("ours", "+12125550100"),
            Map.entry("direction", "INBOUND"), Map.entry("kind", "CLIENT_MESSAGE"), Map.entry("channel", "SMS"),
            Map.entry("provider", "twilio"), Map.entry("status", "RECEIVED"), Map.entry("message_status", "RECEIVED"),
            Map.entry("purpose", "MARKETING"), Map.entry("scope", "ACCOUNT:"), Map.entry("source", "STAFF"),
            Map.entry("state", "OPEN"), Map.entry("consent_entry.state", "OPTED_IN"), Map.entry("decision", "OPT_OUT"),
            Map.entry("types", "message.received"), Map.entry("request_key", "k-1"), Map.entry("digest", "f0"),
            Map.entry("request_digest", "f0"), Map.entry("action", "person.erased"), Map.entry("sender_id", "crm"),
            Map.entry("sender_name", "CRM"), Map.entry("sender_locations", "downtown"),
            Map.entry("batch.body", "Hello {name}"), Map.entry("reason_code", "opted-out"));

    /** As it is called where it is spoken of. */
    String path() {
        return table + "." + name;
    }

    Object filled() {
        return switch (type) {
            case "UUID" -> id();
            case "CHARACTER VARYING" -> text();
            case "BOOLEAN" -> false;
            case "BYTEA", "BINARY VARYING" -> new byte[] {1};
            case "TIMESTAMP", "TIMESTAMP WITHOUT TIME ZONE" -> Instant.parse("2026-03-14T12:00:00Z");
            default -> 1;
        };
    }

    private UUID id() {
        if (name.equals("conversation_id") || path().equals("conversation.id")) {
            return FilledDatabase.CONVERSATION;
        }
        if (name.equals("batch_id") || path().equals("batch.id")) {
            return FilledDatabase.BATCH;
        }
        return !path().equals("message.id") && OTHER_IDS.contains(name) ? UUID.randomUUID() : FilledDatabase.MESSAGE;
    }

    private String text() {
        String known = OURS.getOrDefault(path(), OURS.get(name));
        if (known != null) {
            return known;
        }
        if (CLIENTS.contains(name) || CLIENTS.contains(path())) {
            return FilledDatabase.CLIENT;
        }
        if (ADDRESSES.contains(name)) {
            return FilledDatabase.ADDRESS;
        }
        return special().getOrDefault(path(), cut(FilledDatabase.WORDS));
    }

    private static Map<String, String> special() {
        return Map.of("conversation.conversation_key", FilledDatabase.KEY,
                "audit_entry.subject_id", FilledDatabase.CONVERSATION.toString(),
                "request_answer.body", "{\"to\":\"" + FilledDatabase.ADDRESS + "\",\"client\":\"" + FilledDatabase.CLIENT
                        + "\",\"text\":\"" + FilledDatabase.WORDS + "\"}");
    }

    private String cut(String words) {
        return words.substring(0, (int) Math.min(length, words.length()));
    }

    static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
