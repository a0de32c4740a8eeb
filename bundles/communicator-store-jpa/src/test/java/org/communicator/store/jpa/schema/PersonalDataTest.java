package org.communicator.store.jpa.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.ClientId;
import org.communicator.api.privacy.Person;
import org.communicator.api.store.PersonalData;
import org.communicator.api.store.RemovalStore;
import org.communicator.store.jpa.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Nothing of a person stays in any table when the person is erased or the message deleted, and all is exported, but for
 * what is listed here with its reason. Who adds a table that fails here writes a {@link PersonalData}, or a reason.
 */
class PersonalDataTest {

    private static final Person KAREN = new Person(ACME, Optional.of(new ClientId(FilledDatabase.CLIENT)),
            Set.of(FilledDatabase.ADDRESS));
    private static final List<MessageId> MESSAGE = List.of(new MessageId(FilledDatabase.MESSAGE));
    private static final ConversationId CONVERSATION = new ConversationId(FilledDatabase.CONVERSATION);

    private static final String COUNTED = "the row of an emptied message is counted in usage reports";
    private static final String HOSTS = "what the host tells of its people is the host's to take away";
    private static final String PROOF = "the audit log proves who erased whom, by ids only";
    private static final String SETTINGS = "what an administrator set up; no client is named in it";
    private static final String STAFFS = "what staff have read and when they were there";
    private static final String PLACE = "how far a walk has come, an id only";

    private static final String UNSENT = "a file of staff that was not sent, for a day";
    private static final String WATCH = "ids only, gone when the patience with a message has ended";

    /** A whole table, or one column of it. */
    private static final Map<String, String> STAYS_WHEN_ERASED = new TreeMap<>(Map.ofEntries(
            Map.entry("message.id", COUNTED), Map.entry("message.conversation_id", COUNTED),
            Map.entry("message.answers", COUNTED), Map.entry("message.fanout", COUNTED),
            Map.entry("message.instead_of", COUNTED), Map.entry("silence", WATCH),
            Map.entry("directory_client", HOSTS), Map.entry("directory_contact_point", HOSTS),
            Map.entry("directory_word", HOSTS), Map.entry("directory_staff", HOSTS),
            Map.entry("directory_location", HOSTS), Map.entry("directory_location_number", HOSTS),
            Map.entry("upload", UNSENT), Map.entry("upload_piece", UNSENT), Map.entry("signing_key", SETTINGS),
            Map.entry("audit_entry", PROOF), Map.entry("webhook", SETTINGS), Map.entry("text_template", SETTINGS),
            Map.entry("webhook_delivery", "ids only, gone with the delivery log after some days"),
            Map.entry("batch_recipient.message_id", COUNTED),
            Map.entry("retention_walk", PLACE), Map.entry("retention_passed", PLACE)));

    private static final Map<String, String> STAYS_WHEN_A_MESSAGE_IS_DELETED = new TreeMap<>(Map.of(
            "consent_entry", "the ledger proves what somebody wanted; its words go with the person",
            "batch_recipient", "what fills the text is emptied when the message is made"));

    private static final Map<String, String> NOT_EXPORTED = new TreeMap<>(Map.ofEntries(
            Map.entry("conversation", "core exports it"), Map.entry("message", "core exports it"),
            Map.entry("conversation_location", "whose it is in the team, exported with the conversation"),
            Map.entry("conversation_person", "what a staff member wants of a conversation"),
            Map.entry("outbox", "what is to be sent is exported as a message"),
            Map.entry("silence", WATCH),
            Map.entry("upload", UNSENT), Map.entry("upload_piece", UNSENT), Map.entry("signing_key", SETTINGS),
            Map.entry("media_use", "which files messages have, exported with them"),
            Map.entry("failed_message", "what failed is exported as a message"),
            Map.entry("consent_review", "the message is exported, and what staff decided is in the ledger"),
            Map.entry("removed_conversation", "taken away already"), Map.entry("text_template", SETTINGS),
            Map.entry("conversation_read", STAFFS), Map.entry("mention", STAFFS), Map.entry("staff_presence", STAFFS),
            Map.entry("away_answer", "when the client was answered automatically; the answer is exported as a message"),
            Map.entry("batch", "exported for each recipient"), Map.entry("batch_recipient", "exported with its batch"),
            Map.entry("request_answer", "a copy of what others export, for hours"),
            Map.entry("audit_entry", "core exports it"), Map.entry("webhook", SETTINGS),
            Map.entry("webhook_delivery", "what was told to programs of messages that are exported"),
            Map.entry("directory_client", "core exports what the host says"),
            Map.entry("directory_contact_point", "core exports what the host says"),
            Map.entry("directory_word", "an index of what is exported"), Map.entry("directory_staff", HOSTS),
            Map.entry("directory_location", HOSTS), Map.entry("directory_location_number", HOSTS),
            Map.entry("guest_invitation", "a way in that nobody has used, for days"),
            Map.entry("retention_walk", PLACE), Map.entry("retention_passed", PLACE)));

    private final FilledDatabase database = new FilledDatabase(database());
    private final Parts parts = new Parts(database.transactions());
    private final RemovalStore removal = parts.all(RemovalStore.class).get(0);
    private final List<PersonalData> others = parts.all(PersonalData.class);

    TestDatabase database() {
        return TestDatabase.h2();
    }

    @Test
    void nothingShouldBeLeftOfAnErasedPersonButWhatIsListed() {
        database.fill();
        removal.finished(CONVERSATION);

        takeBack();
        removal.remove(CONVERSATION);
        others.forEach(other -> other.conversationRemoved(CONVERSATION));
        others.forEach(other -> other.personErased(KAREN));
        empty();
        removal.finished(CONVERSATION);

        assertThat(unlisted(database.left(), STAYS_WHEN_ERASED)).isEmpty();
        assertThat(STAYS_WHEN_ERASED.keySet()).as("what is listed without need")
                .allMatch(listed -> database.left().stream().anyMatch(column -> covers(listed, column)));
    }

    @Test
    void noWordShouldBeLeftOfADeletedMessageInAnyTableThatNamesMessages() {
        Set<String> naming = new TreeSet<>();
        database.fill().left(List.of(FilledDatabase.MESSAGE.toString())).forEach(column -> naming.add(table(column)));

        takeBack();
        empty();

        Set<String> words = database.left(List.of("karens"));
        words.removeIf(column -> !naming.contains(table(column)));
        assertThat(unlisted(unlisted(words, STAYS_WHEN_A_MESSAGE_IS_DELETED), STAYS_WHEN_ERASED)).isEmpty();
    }

    @Test
    void everyTableShouldBeExportedButThoseListed() {
        Set<String> missing = new TreeSet<>();
        for (String table : database.names()) {
            database.empty();
            database.fill(table);
            if (others.stream().noneMatch(other -> other.export(KAREN).iterator().hasNext())) {
                missing.add(table);
            }
        }

        assertThat(missing).containsExactlyInAnyOrderElementsOf(NOT_EXPORTED.keySet());
    }

    private void takeBack() {
        MESSAGE.forEach(message -> database.stores().outbox().withdraw(message));
    }

    private void empty() {
        removal.empty(MESSAGE);
        others.forEach(other -> other.messagesEmptied(MESSAGE));
    }

    private static Set<String> unlisted(Set<String> left, Map<String, String> listed) {
        Set<String> unlisted = new TreeSet<>(left);
        unlisted.removeIf(column -> listed.keySet().stream().anyMatch(entry -> covers(entry, column)));
        return unlisted;
    }

    private static boolean covers(String listed, String column) {
        return listed.equals(column) || listed.equals(table(column));
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }
}
