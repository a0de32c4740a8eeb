package org.communicator.sandbox.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.sandbox.Provider.DOWNTOWN;
import static org.communicator.sandbox.Provider.KAREN;
import static org.communicator.sandbox.Provider.MESSAGES;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.communicator.sandbox.Provider;
import org.communicator.sandbox.Provider.Answer;
import org.communicator.sandbox.http.Form;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageListTest {

    private static final String TOM = "+15005550011";
    private static final String UPTOWN = "+15005550016";

    private Provider provider;

    @BeforeEach
    void start() {
        provider = Provider.reporting("http://127.0.0.1:9/nobody");
        provider.control("PUT", "/settings", "{\"callbacks\":false}");
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void listShouldPutTheNewestFirst() {
        create(KAREN, DOWNTOWN, "one");
        create(KAREN, DOWNTOWN, "two");

        assertThat(bodies(list(""))).containsExactly("two", "one");
    }

    @Test
    void listShouldFilterByToAndFrom() {
        create(KAREN, DOWNTOWN, "Karen, Downtown");
        create(KAREN, UPTOWN, "Karen, Uptown");
        create(TOM, DOWNTOWN, "Tom, Downtown");

        assertThat(bodies(list("?To=%2B15005550010"))).containsExactly("Karen, Uptown", "Karen, Downtown");
        assertThat(bodies(list("?From=%2B15005550006"))).containsExactly("Tom, Downtown", "Karen, Downtown");
        assertThat(bodies(list("?To=%2B15005550010&From=%2B15005550016"))).containsExactly("Karen, Uptown");
        assertThat(bodies(list("?To=%2B15005559999"))).isEmpty();
    }

    @Test
    void listShouldFollowTheNextPageWhileNewMessagesCome() {
        create(KAREN, DOWNTOWN, "one");
        create(KAREN, DOWNTOWN, "two");
        create(KAREN, DOWNTOWN, "three");
        Answer first = list("?PageSize=2&To=%2B15005550010");
        create(KAREN, DOWNTOWN, "four");

        Answer second = provider.get(first.text("next_page_uri"));

        assertThat(bodies(first)).containsExactly("three", "two");
        assertThat(bodies(second)).containsExactly("one");
        assertThat(second.json().get("next_page_uri").isNull()).isTrue();
        assertThat(second.json().get("page").intValue()).isEqualTo(1);
    }

    @Test
    void listShouldTakeAPageNumber() {
        create(KAREN, DOWNTOWN, "one");
        create(KAREN, DOWNTOWN, "two");

        assertThat(bodies(list("?PageSize=1&Page=1"))).containsExactly("one");
    }

    @Test
    void listShouldFilterByTheTimeOfSending() {
        create(KAREN, DOWNTOWN, "now");

        assertThat(bodies(list("?DateSent%3E=2020-01-01"))).containsExactly("now");
        assertThat(bodies(list("?DateSent%3E=2020-01-01T00:00:00Z"))).containsExactly("now");
        assertThat(bodies(list("?DateSent%3C=2020-01-01"))).isEmpty();
        assertThat(bodies(list("?DateSent=2020-01-01"))).isEmpty();
    }

    @Test
    void listShouldAnswer20001WhenADateCannotBeRead() {
        assertThat(list("?DateSent=yesterday").code()).isEqualTo(20001);
        assertThat(list("?PageSize=many").code()).isEqualTo(20001);
        assertThat(list("?PageToken=next").code()).isEqualTo(20001);
    }

    private void create(String to, String from, String body) {
        assertThat(provider.create(new Form().add("To", to).add("From", from).add("Body", body)).status())
                .isEqualTo(201);
    }

    private Answer list(String query) {
        return provider.get(MESSAGES + query);
    }

    private static List<String> bodies(Answer answer) {
        return StreamSupport.stream(answer.json().get("messages").spliterator(), false)
                .map(message -> message.get("body")).map(JsonNode::textValue).toList();
    }
}
