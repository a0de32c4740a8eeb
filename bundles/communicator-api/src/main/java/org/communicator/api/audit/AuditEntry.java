package org.communicator.api.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;

/**
 * What somebody did. Written once, never changed; it holds ids and figures, never texts or addresses.
 *
 * @param id its id, a time-ordered UUID
 * @param account the account
 * @param at when
 * @param actor who
 * @param action what, as words in lower case with dots, such as {@code message.deleted}; at most 40 characters
 * @param subject to what
 * @param client the client whom it concerns, if one
 * @param details at most {@value #MAX_DETAILS} facts; names of at most 40 letters, digits and {@code . _ -}, values of
 *        at most {@value #MAX_VALUE} characters without control characters
 */
public record AuditEntry(UUID id, AccountId account, Instant at, Actor actor, String action, Subject subject,
        Optional<ClientId> client, Map<String, String> details) {

    public static final int MAX_DETAILS = 20;
    public static final int MAX_VALUE = 200;

    private static final Pattern ACTION = Pattern.compile("(?=.{1,40}$)[a-z-]+(\\.[a-z-]+)*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    public AuditEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(client, "client");
        details = Map.copyOf(details);
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("an audited action has 1 to 40 lower-case letters, - and dots: " + action);
        }
        if (details.size() > MAX_DETAILS || !details.entrySet().stream().allMatch(AuditEntry::isSmall)) {
            throw new IllegalArgumentException("details must be few and short: " + action + " " + details.keySet());
        }
    }

    private static boolean isSmall(Map.Entry<String, String> detail) {
        return NAME.matcher(detail.getKey()).matches() && detail.getValue().length() <= MAX_VALUE
                && detail.getValue().chars().noneMatch(Character::isISOControl);
    }

    /**
     * Who acts.
     *
     * @param staff the staff member; empty for what the system does by itself
     * @param name the name of that day, or that of the part of the system, such as "retention"
     */
    public record Actor(Optional<StaffId> staff, String name) {
        public Actor {
            Objects.requireNonNull(staff, "staff");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * What was acted on.
     *
     * @param type what it is, such as {@code message}; 1 to 20 characters
     * @param id which one; 1 to 100 characters
     */
    public record Subject(String type, String id) {
        public Subject {
            if (type.isBlank() || type.length() > 20 || id.isBlank() || id.length() > 100) {
                throw new IllegalArgumentException("an audited subject has a short type and id: " + type);
            }
        }

        /** A message. */
        public static Subject of(MessageId message) {
            return new Subject("message", message.toString());
        }

        /** A conversation. */
        public static Subject of(ConversationId conversation) {
            return new Subject("conversation", conversation.toString());
        }

        /** A client. */
        public static Subject of(ClientId client) {
            return new Subject("client", client.value());
        }
    }
}
