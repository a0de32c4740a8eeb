package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.communicator.api.contact.Candidate;
import org.communicator.api.contact.ContactOutcome;
import org.communicator.api.contact.Contacts;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.NewContact;
import org.communicator.api.host.StaffSession;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactsTest {

    private static final String CONFIRM = "/conversations/" + Facts.CONVERSATION + "/client";

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private final AtomicReference<Object> asked = new AtomicReference<>();
    private ContactOutcome outcome = new ContactOutcome.Done(Facts.KAREN);

    @BeforeEach
    void answer() {
        STAGE.ports.contacts = new Contacts() {

            @Override
            public ContactOutcome create(StaffSession session, NewContact contact) {
                asked.set(contact);
                return outcome;
            }

            @Override
            public ContactOutcome add(StaffSession session, ClientId client, ContactPoint point) {
                asked.set(point);
                return outcome;
            }

            @Override
            public Optional<List<Candidate>> candidates(StaffSession session, ConversationId conversation) {
                return conversation.equals(Facts.CONVERSATION) ? Optional.of(List.of(new Candidate(Facts.KAREN,
                        "Karen Adams", Set.of(Facts.DOWNTOWN), Optional.of("Home"),
                        Candidate.Reason.LAST_WRITTEN_TO))) : Optional.empty();
            }

            @Override
            public ContactOutcome confirm(StaffSession session, ConversationId conversation, ClientId client) {
                asked.set(client);
                return outcome;
            }
        };
    }

    @Test
    void createShouldAnswerTheClientWhenTheHostHasTakenItIn() {
        Answer answer = STAGE.api().post("/contacts", "{\"name\":\"Karen Adams\",\"contactPoints\":"
                + "[{\"type\":\"PHONE\",\"value\":\"(212) 555-0123\",\"label\":\"Mobile\"}]}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/name")).isEqualTo("Karen Adams");
        assertThat(answer.at("/conversationId")).isEqualTo(Facts.CONVERSATION.toString());
        assertThat(((NewContact) asked.get()).contactPoints().get(0).label()).contains("Mobile");
        assertThat(((NewContact) asked.get()).smsTransactionalConsent()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                               | /name
            {"name":" "}                                                     | /name
            {"name":"a","region":"usa"}                                      | /region
            {"name":"a","locations":[""]}                                    | /locations/0
            {"name":"a","contactPoints":[{"type":"FAX","value":"1"}]}        | /contactPoints/0/type
            {"name":"a","contactPoints":[{"type":"PHONE"}]}                  | /contactPoints/0/value
            """, quoteCharacter = '~')
    void createShouldRefuseWhatIsNoContact(String body, String pointer) {
        Answer answer = STAGE.api().post("/contacts", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointer()).isEqualTo(pointer);
    }

    @Test
    void createShouldSayWhichAddressIsNoneAndWhenTheHostTakesNone() {
        outcome = new ContactOutcome.InvalidAddress(1);
        assertThat(STAGE.api().post("/contacts", "{\"name\":\"a\"}").pointer()).isEqualTo("/contactPoints/1/value");
        outcome = new ContactOutcome.InvalidLocation();
        assertThat(STAGE.api().post("/contacts", "{\"name\":\"a\"}").pointer()).isEqualTo("/locations");
        outcome = new ContactOutcome.HostReadOnly();
        assertThat(STAGE.api().post("/contacts", "{\"name\":\"a\"}").status()).isEqualTo(409);
    }

    @Test
    void addShouldHandOnThePoint() {
        Answer answer = STAGE.api().post("/clients/karen/contact-points", "{\"type\":\"EMAIL\",\"value\":\"k@example.org\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(((ContactPoint) asked.get()).value()).isEqualTo("k@example.org");
    }

    @Test
    void candidatesShouldBeLabelledOrNotFound() {
        Answer answer = STAGE.api().get("/conversations/" + Facts.CONVERSATION + "/candidates");

        assertThat(answer.at("/items/0/label")).isEqualTo("Karen Adams – Home");
        assertThat(answer.at("/items/0/reason")).isEqualTo("LAST_WRITTEN_TO");
        assertThat(STAGE.api().get("/conversations/" + Facts.NEXT + "/candidates").status()).isEqualTo(404);
    }

    @Test
    void confirmShouldAnswerTheClientOrSayWhyNot() {
        assertThat(STAGE.api().post(CONFIRM, "{\"clientId\":\"karen\"}").status()).isEqualTo(200);
        assertThat(asked.get()).isEqualTo(Facts.KAREN);
        outcome = new ContactOutcome.LacksAddress();
        assertThat(STAGE.api().post(CONFIRM, "{\"clientId\":\"karen\"}").status()).isEqualTo(422);
        outcome = new ContactOutcome.AlreadyKnown();
        assertThat(STAGE.api().post(CONFIRM, "{\"clientId\":\"karen\"}").status()).isEqualTo(409);
        outcome = new ContactOutcome.NotFound();
        assertThat(STAGE.api().post(CONFIRM, "{\"clientId\":\"karen\"}").status()).isEqualTo(404);
        assertThat(STAGE.api().post(CONFIRM, "{}").pointer()).isEqualTo("/clientId");
    }
}
