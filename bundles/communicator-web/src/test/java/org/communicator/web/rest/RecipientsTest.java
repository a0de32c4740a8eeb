package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.communicator.api.host.Right;
import org.communicator.api.recipient.Recipient;
import org.communicator.api.recipient.Recipient.Kind;
import org.communicator.web.stage.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientsTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    @BeforeEach
    void knowTwo() {
        STAGE.ports.recipientSearch = (session, typed, limit) -> {
            session.require(Right.MESSAGES_READ);
            return List.of(new Recipient(Kind.CLIENT, "karen", "Karen Adams", Optional.of("Home"),
                    Optional.of("+12025550123"), true), new Recipient(Kind.STAFF, typed + limit, "Dana",
                    Optional.empty(), Optional.empty(), false));
        };
    }

    @Test
    void findShouldShowLabelAndAddressWhenSomebodyFits() {
        Answer answer = STAGE.api().get("/recipients?q=a");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/items/0/label")).isEqualTo("Karen Adams – Home");
        assertThat(answer.at("/items/0/address")).isEqualTo("+12025550123");
        assertThat(answer.at("/items/0/textable")).isEqualTo("true");
        assertThat(answer.at("/items/1/kind")).isEqualTo("STAFF");
        assertThat(answer.at("/items/1/id")).isEqualTo("a10");
        assertThat(answer.at("/items/1/address")).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({"'',invalid", "q=a&limit=0,invalid", "q=a&limit=51,invalid", "q=a&limit=x,malformed"})
    void findShouldRefuseWhatCannotBeLookedFor(String query, String type) {
        assertThat(STAGE.api().get("/recipients?" + query).at("/type")).isEqualTo("urn:communicator:problem:" + type);
    }

    @Test
    void findShouldRefuseTheTextWhenItIsTooLong() {
        Answer answer = STAGE.api().get("/recipients?q=" + "a".repeat(Recipient.MAX_TYPED + 1));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/type")).isEqualTo("urn:communicator:problem:search-too-long");
    }

    @Test
    void findShouldAnswer403WhenRightIsMissing() {
        assertThat(STAGE.api(claims -> claims.claim("rights", List.of("messages.write"))).get("/recipients?q=a")
                .status()).isEqualTo(403);
    }
}
