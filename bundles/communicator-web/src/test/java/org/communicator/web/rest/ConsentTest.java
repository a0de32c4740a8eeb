package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.communicator.api.consent.ConsentReviews;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.Consents;
import org.communicator.api.consent.DoubleOptIn;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.NewConsent;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Api;
import org.communicator.web.stage.Facts;
import org.communicator.web.stage.ScriptedConsents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private static final String NO = """
            {"address": "+12125550123", "purposes": ["TRANSACTIONAL", "MARKETING"], "state": "OPTED_OUT",
             "evidence": "Told us at the desk."}""";
    private static final String DECISION = "/consent-reviews/" + ScriptedConsents.REVIEW.id() + "/decision";

    @ParameterizedTest
    @ValueSource(strings = {"%2B12125550123", "+12125550123"})
    void consentsShouldTellWhatCountsForAnAddress(String written) {
        Answer answer = api().get("/consents?address=" + written);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/items/0/state")).isEqualTo("OPTED_OUT");
        assertThat(answer.at("/items/0/evidence/text")).isEqualTo("STOP");
        assertThat(answer.at("/items/0/scope/name")).isEqualTo("+12125550100");
    }

    @Test
    void historyShouldBeAPage() {
        Answer answer = api().get("/consents/history?address=%2B12125550123&limit=1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/next")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 422", "?address=nobody, 422", "?address=Karen@Example.org, 422", "?address=karen@example.org, 404"})
    void consentsShouldRefuseWhatIsNoAddressWithinReach(String query, int status) {
        assertThat(api().get("/consents" + query).status()).isEqualTo(status);
        assertThat(api().get("/consents/history" + query).status()).isEqualTo(status);
    }

    @Test
    void recordShouldAnswerTheEntries() {
        Answer answer = api().post("/consents", NO, "Idempotency-Key", "c-1");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/items/0/purpose")).isEqualTo("TRANSACTIONAL");
        assertThat(STAGE.consents.told).isEqualTo(new NewConsent(Channel.SMS, "+12125550123",
                Set.of(Purpose.values()), ConsentScope.ACCOUNT, ConsentState.OPTED_OUT, Evidence.Source.STAFF,
                "Told us at the desk."));
    }

    @Test
    void recordShouldTakeAScopeAndTheHostsWord() {
        api().post("/consents", """
                {"address": "karen@example.org", "purposes": ["MARKETING"], "state": "OPTED_IN", "source": "HOST",
                 "scope": {"kind": "SERVICE", "name": "news"}, "evidence": "Ticked the box."}""");

        assertThat(STAGE.consents.told).isEqualTo(new NewConsent(Channel.EMAIL, "karen@example.org",
                Set.of(Purpose.MARKETING), ConsentScope.service("news"), ConsentState.OPTED_IN, Evidence.Source.HOST,
                "Ticked the box."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "+12125550123 | 555                         | /address",
            "\"OPTED_OUT\" | \"PENDING\"                | /state",
            "\"MARKETING\" | \"FUN\"                    | /purposes/1",
            "[\"TRANSACTIONAL\", \"MARKETING\"] | []    | /purposes",
            "\"Told us at the desk.\" | \" \"           | /evidence",
            "\"state\"    | \"source\": \"KEYWORD\", \"state\" | /source",
            "\"state\"    | \"scope\": {\"kind\": \"NUMBER\"}, \"state\" | /scope/name",
            "\"state\"    | \"scope\": {\"kind\": \"ACCOUNT\", \"name\": \"x\"}, \"state\" | /scope/name",
            "\"state\"    | \"scope\": {\"kind\": \"TOWN\", \"name\": \"x\"}, \"state\" | /scope/kind"})
    void recordShouldSayWhatIsWrong(String right, String wrong, String pointer) {
        Answer answer = api().post("/consents", NO.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointer()).isEqualTo(pointer);
    }

    @Test
    void recordShouldRefuseWhatIsOutOfReachOrNotConfigured() {
        STAGE.consents.recorded = new Consents.OutOfReach();
        assertThat(api().post("/consents", NO).status()).isEqualTo(404);
        STAGE.consents.recorded = new Consents.UnknownService();
        assertThat(api().post("/consents", NO).pointer()).isEqualTo("/scope");
        assertThat(STAGE.api(claims -> claims.claim("rights", List.of("messages.read"))).post("/consents", NO).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"clientId, c-karen", "conversationId, 00000000-0000-7000-0000-000000000001"})
    void askShouldAnswerTheQuestionThatIsOnItsWay(String target, String id) {
        Answer answer = api().post("/consents/double-opt-in",
                "{\"%s\": \"%s\", \"purpose\": \"MARKETING\"}".formatted(target, id), "Idempotency-Key", "q-" + target);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.at("/question/id")).isEqualTo(Facts.outbound().id().toString());
        assertThat(answer.at("/pending/id")).isNotEmpty();
        assertThat(STAGE.consents.whom).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"purpose\": \"MARKETING\"}", "{\"clientId\": \"c\", \"purpose\": \"FUN\"}",
            "{\"clientId\": \"\", \"purpose\": \"MARKETING\"}", "{\"clientId\": \"c\"}",
            "{\"conversationId\": \"none\", \"purpose\": \"MARKETING\"}",
            "{\"clientId\": \"c\", \"conversationId\": \"00000000-0000-7000-0000-000000000001\", \"purpose\": \"MARKETING\"}"})
    void askShouldRefuseAQuestionToNobody(String body) {
        assertThat(api().post("/consents/double-opt-in", body).status()).isEqualTo(422);
    }

    @Test
    void askShouldSayWhyNobodyIsAsked() {
        STAGE.consents.asked = new DoubleOptIn.SaidNo(ScriptedConsents.stop());
        assertThat(ask().problem()).isEqualTo("opted-out");
        STAGE.consents.asked = new DoubleOptIn.NotSent(new PostOutcome.Unreachable(Facts.unreachable()));
        assertThat(ask().problem()).isEqualTo("client-unreachable");
        STAGE.consents.asked = new DoubleOptIn.NotSent(new PostOutcome.NotFound());
        assertThat(ask().status()).isEqualTo(404);
    }

    @Test
    void reviewsShouldShowWhatTheClientWrote() {
        Answer answer = api().get("/consent-reviews");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/items/0/text")).isEqualTo("stop texting me");
        assertThat(answer.at("/items/0/address")).isEqualTo("+12125550123");
    }

    @Test
    void decisionShouldAnswerTheReviewAsItStands() {
        Answer answer = api().post(DECISION, "{\"decision\": \"DISMISSED\"}", "Idempotency-Key", "d-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/outcome/decision")).isEqualTo("DISMISSED");
        assertThat(answer.at("/outcome/by/name")).isEqualTo("Sam Staff");
    }

    @Test
    void decisionShouldBeRefusedWhenItIsNoneOrComesTooLate() {
        assertThat(api().post(DECISION, "{\"decision\": \"MAYBE\"}").pointer()).isEqualTo("/decision");
        assertThat(api().post("/consent-reviews/none/decision", "{\"decision\": \"DISMISSED\"}").status())
                .isEqualTo(404);
        STAGE.consents.decided = new ConsentReviews.DecidedBefore(ScriptedConsents.REVIEW);
        assertThat(api().post(DECISION, "{\"decision\": \"OPTED_OUT\"}").problem()).isEqualTo("already-decided");
    }

    @Test
    void clientAndConversationShouldTellTheirConsents() {
        assertThat(api().get("/clients/" + Facts.KAREN).at("/consents/0/state")).isEqualTo("OPTED_OUT");
        assertThat(api().get("/conversations/" + Facts.CONVERSATION).at("/consents/0/state")).isEqualTo("OPTED_OUT");
        assertThat(api().get("/conversations").json().at("/items/0/consents").isNull()).isTrue();
    }

    private static Api api() {
        return STAGE.api(claims -> claims.claim("rights",
                List.of("messages.read", "messages.write", "consents.write")));
    }

    private static Answer ask() {
        return api().post("/consents/double-opt-in", "{\"clientId\": \"c-karen\", \"purpose\": \"MARKETING\"}");
    }
}
