package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.Right;
import org.communicator.api.search.FoundMessage;
import org.communicator.api.search.FoundMessage.Run;
import org.communicator.api.search.SearchFilter;
import org.communicator.api.search.SearchTerms;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private final AtomicReference<SearchFilter> asked = new AtomicReference<>();

    @BeforeEach
    void findOneMessage() {
        STAGE.ports.messageSearch = (session, terms, filter, page) -> {
            session.require(Right.MESSAGES_READ);
            asked.set(filter);
            return new Page<>(List.of(new FoundMessage(Facts.inbound(), Optional.of("Karen Adams"),
                    List.of(new Run("Can I ", false), new Run(terms.terms().get(0).words().get(0), true)))),
                    Optional.of(Facts.NEXT));
        };
    }

    @Test
    void searchShouldShowMessageNameAndExcerptWhenOneIsFound() {
        Answer answer = STAGE.api().get("/messages/search?q=Come");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/items/0/message/location")).isEqualTo("null");
        assertThat(answer.at("/items/0/clientName")).isEqualTo("Karen Adams");
        assertThat(answer.at("/items/0/excerpt/0/hit")).isEqualTo("false");
        assertThat(answer.at("/items/0/excerpt/1/text")).isEqualTo("come");
        assertThat(answer.at("/next")).isNotEqualTo("null");
    }

    @Test
    void searchShouldHandOnEveryFilterWhenAllAreGiven() {
        STAGE.api().get("/messages/search?q=a&client=karen&author=anna&channel=EMAIL&location=downtown"
                + "&from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z");

        assertThat(asked.get().client()).contains(new ClientId("karen"));
        assertThat(asked.get().author()).isPresent();
        assertThat(asked.get().channel()).isPresent();
        assertThat(asked.get().location()).contains(Facts.DOWNTOWN);
        assertThat(asked.get().from()).isPresent();
        assertThat(asked.get().to()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"'',422,invalid", "q=,422,search-without-word", "q=%21%3F,422,search-without-word",
            "q=a&channel=FAX,422,invalid", "q=a&from=yesterday,400,malformed",
            "q=a&from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z,422,invalid", "q=a&client=,404,not-found",
            "q=a&limit=101,422,invalid", "q=a&cursor=x,400,malformed"})
    void searchShouldRefuseWhatCannotBeLookedFor(String query, int status, String type) {
        Answer answer = STAGE.api().get("/messages/search?" + query);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.at("/type")).isEqualTo("urn:communicator:problem:" + type);
    }

    @Test
    void searchShouldRefuseTheQueryWhenItIsTooLong() {
        Answer answer = STAGE.api().get("/messages/search?q=" + "a".repeat(SearchTerms.MAX_QUERY + 1));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/type")).isEqualTo("urn:communicator:problem:search-too-long");
    }

    @Test
    void searchShouldRefuseTheQueryWhenItHasMoreTermsThanAreLookedFor() {
        String twenty = IntStream.range(0, SearchTerms.MAX_TERMS).mapToObj(i -> "w" + i).collect(Collectors.joining("+"));

        assertThat(STAGE.api().get("/messages/search?q=" + twenty).status()).isEqualTo(200);
        assertThat(STAGE.api().get("/messages/search?q=" + twenty + "+more").problem()).isEqualTo("search-too-long");
    }

    @Test
    void searchShouldAnswer403WhenRightIsMissing() {
        assertThat(STAGE.api(claims -> claims.claim("rights", List.of("messages.write"))).get("/messages/search?q=a")
                .status()).isEqualTo(403);
    }
}
