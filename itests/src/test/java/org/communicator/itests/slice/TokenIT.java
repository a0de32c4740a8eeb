package org.communicator.itests.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.communicator.itests.http.Answer;
import org.communicator.itests.http.LiveStream;
import org.communicator.itests.http.Rest;
import org.communicator.itests.http.Token;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Only who brings a good token of the host gets in. */
@ExtendWith(SharedStage.class)
class TokenIT {

    private static final String OTHER_SECRET = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private final Business business;
    private final Place downtown;
    private final String secret;

    TokenIT(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        secret = stage.secrets().jwt();
    }

    @Test
    void callShouldBeRefusedWhenThereIsNoToken() {
        Answer answer = business.nobody().get("/session");

        answer.expectProblem(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        business.nobody().get("/events").expectProblem(401, "unauthenticated");
        business.nobody().get("/conversations").expectProblem(401, "unauthenticated");
        business.nobody().post("/directory/bulk", List.of()).expectProblem(401, "unauthenticated");
    }

    @Test
    void callShouldBeRefusedWhenTheTokenStandsInTheUrl() {
        business.nobody().get("/session?access_token=" + anna().signed(secret)).expectProblem(401, "unauthenticated");
    }

    @Test
    void callShouldBeRefusedWhenTheTokenIsNoToken() {
        refused("nonsense");
        refused("a.b.c");
        refused("..");
        refused("x".repeat(9000));
        business.nobody().with("Authorization", "Basic YTpi").get("/session").expectProblem(401, "unauthenticated");
        business.nobody().with("Authorization", "Bearer").get("/session").expectProblem(401, "unauthenticated");
    }

    @Test
    void callShouldBeRefusedWhenTheTokenIsForged() {
        refused(anna().signed(OTHER_SECRET));
        refused(anna().unsigned());
        refused(anna().signed(secret, JWSAlgorithm.HS512));
        refused(withOtherClaims(anna().signed(secret)));
        refused(withoutSignature(anna().signed(secret)));
    }

    @Test
    void callShouldBeRefusedWhenTheTokenIsNotForNow() {
        refused(anna().expiresIn(Duration.ofSeconds(-1)).signed(secret));
        refused(anna().expiresIn(Duration.ofHours(2)).signed(secret));
        refused(anna().with("nbf", Date.from(Instant.now().plusSeconds(120))).signed(secret));
        refused(anna().with("exp", null).signed(secret));
    }

    @Test
    void callShouldBeRefusedWhenAClaimIsMissingOrWrong() {
        refused(anna().with("aud", "another").signed(secret));
        refused(anna().with("aud", null).signed(secret));
        refused(anna().with("account", null).signed(secret));
        refused(anna().with("account", 7).signed(secret));
        refused(anna().with("account", "a\u0000b").signed(secret));
        refused(anna().with("locations", "downtown").signed(secret));
        refused(anna().with("locations", null).signed(secret));
        refused(anna().with("rights", null).signed(secret));
        refused(anna().with("sub", "").signed(secret));
        refused(anna().with("sub", "x".repeat(65)).signed(secret));
    }

    @Test
    void callShouldBeTakenWhenTheTokenIsGoodAndNamesRightsOfTheFuture() {
        Rest anna = business.as(anna().rights("messages.read", "rights.of.tomorrow"));

        assertThat(anna.get("/session").expect(200).json().path("rights")).hasSize(1);
    }

    @Test
    void streamShouldEndWhenTheTokenExpires() {
        Rest anna = business.as(anna().expiresIn(Duration.ofSeconds(4)));
        Person karen = business.client("Karen Adams", downtown);
        try (LiveStream live = anna.follow()) {
            business.staff("Bob", downtown).write(karen.id(), "Before the end").expect(202);
            live.awaitMessage("Before the end");

            live.awaitEnd(Duration.ofSeconds(10));

            anna.get("/session").expectProblem(401, "unauthenticated");
        }
    }

    private Token anna() {
        return business.token("anna", "Anna", downtown);
    }

    private void refused(String token) {
        Answer answer = business.nobody().as(token).get("/session");
        answer.expectProblem(401, "unauthenticated");
        assertThat(answer.body()).doesNotContain(token.substring(0, Math.min(20, token.length())));
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
    }

    private static String withOtherClaims(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1])).replace("messages.write", "directory.sync");
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes()) + "." + parts[2];
    }

    private static String withoutSignature(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }
}
