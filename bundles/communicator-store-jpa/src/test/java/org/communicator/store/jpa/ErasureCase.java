package org.communicator.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.START;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentEntryId;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.ConsentSubject;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;
import org.communicator.api.people.GroupNumber;
import org.communicator.api.privacy.Person;
import org.communicator.api.request.StoredAnswer;
import org.communicator.store.jpa.consent.ConsentErasure;
import org.communicator.store.jpa.consent.JpaConsentStore;
import org.communicator.store.jpa.contact.ConfirmedErasure;
import org.communicator.store.jpa.contact.JpaJoinStore;
import org.communicator.store.jpa.conversation.JpaPeopleStore;
import org.communicator.store.jpa.conversation.JpaRemovalStore;
import org.communicator.store.jpa.request.AnswerErasure;
import org.communicator.store.jpa.request.JpaAnswerStore;
import org.communicator.testkit.store.StoreStory;
import org.communicator.testkit.store.Stores;
import org.communicator.testkit.store.TimeOrderedIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of people beside messages is erased with them. */
abstract class ErasureCase {

    private static final String KARENS = "+12125550123";
    private static final StaffId DANA = new StaffId("dana");
    private static final Person KAREN = new Person(ACME, Optional.empty(), Set.of(KARENS));
    private static final ConversationId CONVERSATION = new ConversationId(TimeOrderedIds.of(1));
    private static final MessageId MESSAGE = new MessageId(TimeOrderedIds.of(2));

    private final TestDatabase database;
    private final JpaConsentStore ledger;
    private final JpaAnswerStore answers;
    private final ConsentErasure consents;
    private final AnswerErasure requests;
    private final JpaJoinStore joins;
    private final ConfirmedErasure confirmed;

    ErasureCase(TestDatabase database) {
        this.database = database;
        this.ledger = new JpaConsentStore(database.transactions());
        this.answers = new JpaAnswerStore(database.transactions());
        this.consents = new ConsentErasure(database.transactions(), ledger);
        this.requests = new AnswerErasure(database.transactions());
        this.joins = new JpaJoinStore(database.transactions());
        this.confirmed = new ConfirmedErasure(database.transactions());
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void ledgerShouldKeepNothingButRefusalsWhenAPersonIsErased() {
        ledger.append(List.of(entry(1, Purpose.MARKETING, ConsentState.OPTED_IN, KARENS),
                entry(2, Purpose.MARKETING, ConsentState.OPTED_OUT, KARENS),
                entry(3, Purpose.TRANSACTIONAL, ConsentState.OPTED_OUT, KARENS),
                entry(4, Purpose.TRANSACTIONAL, ConsentState.OPTED_IN, KARENS),
                entry(5, Purpose.MARKETING, ConsentState.OPTED_IN, "+12125550199")));

        consents.personErased(KAREN);

        List<ConsentEntry> left = ledger.history(ACME, KARENS, Optional.empty(), 10);
        assertThat(left).extracting(entry -> entry.id().value()).containsExactly(TimeOrderedIds.of(2));
        assertThat(left.get(0).evidence().text()).isEqualTo("The person was erased.");
        assertThat(left.get(0).by()).isEmpty();
        assertThat(ledger.history(ACME, "+12125550199", Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void ledgerShouldBeExportedNewestFirst() {
        ledger.append(List.of(entry(1, Purpose.MARKETING, ConsentState.OPTED_IN, KARENS),
                entry(2, Purpose.MARKETING, ConsentState.OPTED_OUT, KARENS)));

        List<Map<String, Object>> rows = StreamSupport.stream(consents.export(KAREN).spliterator(), false).toList();

        assertThat(rows).extracting(row -> row.get("state")).containsExactly("OPTED_OUT", "OPTED_IN");
        assertThat(rows.get(0)).containsEntry("evidence", "He told me.").containsEntry("address", KARENS);
    }

    @Test
    void answersShouldLoseWhatTheyQuoteWhenItIsRemoved() {
        answer("k-1", "{\"id\":\"" + MESSAGE + "\",\"text\":\"A secret\"}");
        answer("k-2", "{\"conversationId\":\"" + CONVERSATION + "\",\"text\":\"A secret\"}");
        answer("k-3", "{\"text\":\"Something else\"}");

        requests.messagesEmptied(List.of(MESSAGE));
        requests.conversationRemoved(CONVERSATION);

        assertThat(body("k-1")).isEmpty();
        assertThat(body("k-2")).isEmpty();
        assertThat(body("k-3")).contains("Something else");
    }

    @Test
    void confirmedAddressesShouldGoWithTheClient() {
        ClientId client = new ClientId("c-karen");
        Person person = new Person(ACME, Optional.of(client), Set.of());
        joins.confirm(ACME, KARENS, client, DANA, START);
        joins.confirm(ACME, "+12125550199", new ClientId("c-tom"), DANA, START);

        assertThat(confirmed.export(person)).hasSize(1).allMatch(row -> row.get("address").equals(KARENS));
        confirmed.personErased(person);

        assertThat(joins.confirmed(ACME, KARENS)).isEmpty();
        assertThat(joins.confirmed(ACME, "+12125550199")).isPresent();
    }

    @Test
    void confirmedAddressShouldGoWithSomebodyOfWhomNothingElseIsKnown() {
        joins.confirm(ACME, KARENS, new ClientId("c-karen"), DANA, START);
        joins.confirm(ACME, "+12125550199", new ClientId("c-karen"), DANA, START);

        assertThat(confirmed.export(KAREN)).hasSize(1);
        confirmed.personErased(KAREN);

        assertThat(joins.confirmed(ACME, KARENS)).isEmpty();
        assertThat(joins.confirmed(ACME, "+12125550199")).isPresent();
    }

    @Test
    void answersShouldLoseWhatTheyQuoteOfAnErasedPerson() {
        answer("k-1", "{\"id\":\"c-karen\",\"name\":\"Karen\"}");
        answer("k-2", "{\"numbers\":[\"" + KARENS + "\"]}");
        answer("k-3", "{\"id\":\"c-karen-2\"}");

        requests.personErased(new Person(ACME, Optional.of(new ClientId("c-karen")), Set.of(KARENS)));

        assertThat(body("k-1")).isEmpty();
        assertThat(body("k-2")).isEmpty();
        assertThat(body("k-3")).isNotEmpty();
    }

    @Test
    void whatWentBetweenAPersonAndAGroupShouldBeFoundAndNothingElse() {
        Stores stores = database.empty();
        StoreStory story = new StoreStory(stores);
        ConversationId id = new ConversationId(TimeOrderedIds.of(700));
        Conversation group = new Conversation(id, ACME, ConversationKey.ofGroup(id), Optional.empty(), Set.of(DOWNTOWN),
                Set.of(DOWNTOWN), Set.of(), Handling.NEW, Optional.empty());
        stores.inTransaction(() -> stores.conversations().create(group));
        new JpaPeopleStore(database.transactions()).addNumber(ACME, id, new GroupNumber(KARENS, Optional.empty()));
        Message theirs = story.append(story.inbound(group).between("+12125550100", KARENS));
        story.append(story.inbound(group).between("+12125550100", "+12125550199"));
        story.append(story.inbound(story.conversation(DOWNTOWN)).between("+12125550100", KARENS));
        JpaRemovalStore removal = new JpaRemovalStore(database.transactions());

        assertThat(removal.inGroups(KAREN, Optional.empty(), 10)).containsExactly(theirs.id());
        assertThat(removal.inGroups(new Person(ACME, Optional.of(new ClientId("c-x")), Set.of()), Optional.empty(), 10))
                .isEmpty();
        removal.empty(List.of(theirs.id()));
        assertThat(removal.inGroups(KAREN, Optional.empty(), 10)).isEmpty();
    }

    private void answer(String key, String body) {
        RequestKey request = new RequestKey(DANA, key, "f".repeat(64));
        database.transactions().inTransaction(() -> {
            answers.take(ACME, request, START);
            answers.keep(ACME, request, new StoredAnswer(202, body));
            return null;
        });
    }

    private String body(String key) {
        return answers.find(ACME, DANA, key).orElseThrow().answer().body();
    }

    private static ConsentEntry entry(long number, Purpose purpose, ConsentState state, String address) {
        return new ConsentEntry(new ConsentEntryId(TimeOrderedIds.of(number)), ACME,
                new ConsentSubject(Channel.SMS, address, purpose, ConsentScope.ACCOUNT), state,
                new Evidence(Evidence.Source.STAFF, Optional.of(MESSAGE), "He told me."),
                Optional.of(new Author("sam", "Sam Reed")), START.plusSeconds(number));
    }
}
