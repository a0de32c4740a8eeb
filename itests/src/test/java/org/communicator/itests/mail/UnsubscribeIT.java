package org.communicator.itests.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.itests.mail.Subscriber.unsubscribe;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.communicator.itests.http.Plain;
import org.communicator.itests.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gets a campaign by mail ends them with one click, and nobody does who only looks (X04 X13). */
@ExtendWith(MailStage.class)
class UnsubscribeIT {

    private static final String WORD = "List-Unsubscribe=One-Click";

    private final Stage stage;
    private final Subscriber karen;

    UnsubscribeIT(MailStage.Set set) {
        stage = set.stage();
        karen = new Subscriber(set);
    }

    @Test
    void campaignsShouldEndWhenTheMailProgramPostsToTheirAddress() throws MessagingException {
        MimeMessage campaign = karen.awaitCampaign();
        assertThat(campaign.getHeader("List-Unsubscribe-Post")).containsExactly(WORD);

        HttpResponse<String> answer = post(unsubscribe(campaign), WORD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.body()).contains("You are unsubscribed").doesNotContain(karen.address());
        assertThat(karen.states()).containsExactly("OPTED_OUT", "OPTED_IN");
        JsonNode entry = karen.marketing().get(0);
        assertThat(entry.path("channel").asText()).isEqualTo("EMAIL");
        assertThat(entry.at("/evidence/source").asText()).isEqualTo("UNSUBSCRIBE");
        assertThat(entry.at("/evidence/messageId").asText()).isEqualTo(karen.newest());
        assertThat(post(unsubscribe(campaign), WORD).statusCode()).as("a repetition").isEqualTo(200);
        assertThat(karen.states()).hasSize(2);
        assertThat(karen.outcome(karen.isSent("Even more must go"))).isEqualTo(Map.of("opted-out", 1L));
        karen.isWrittenTo("See you on Friday");
        assertThat(karen.awaitLetters(2)).extracting(Subscriber::header).as("what is no campaign still arrives")
                .containsExactly(Subscriber.header(campaign), "");
        assertThat(stage.distribution().logs()).doesNotContain(token(campaign), karen.address());
    }

    @Test
    void campaignsShouldGoOnWhenSomebodyOnlyOpensTheirAddress() {
        MimeMessage campaign = karen.awaitCampaign();

        HttpResponse<String> page = Plain.get(unsubscribe(campaign));
        HttpResponse<String> head = Plain.send(Plain.to(unsubscribe(campaign))
                .method("HEAD", BodyPublishers.noBody()).build());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<form method=\"post\">", "<button").doesNotContain("<script", karen.address(),
                token(campaign));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'",
                "form-action 'self'").doesNotContain("script-src");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(karen.states()).containsExactly("OPTED_IN");
        karen.isSent("Even more must go");
        assertThat(karen.awaitLetters(2)).hasSize(2);
    }

    @Test
    void campaignsShouldGoOnWhenTheAddressIsNotTheOneOfTheMail() {
        MimeMessage campaign = karen.awaitCampaign();
        String good = unsubscribe(campaign).toString();
        int near = good.length() - 10;
        URI other = URI.create(good.substring(0, near) + (good.charAt(near) == 'a' ? 'b' : 'a') + good.substring(near + 1));

        HttpResponse<String> answer = post(other, WORD);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Plain.get(other).body()).isEqualTo(answer.body());
        assertThat(post(URI.create(good + "x"), WORD).body()).isEqualTo(answer.body());
        assertThat(post(unsubscribe(campaign), "something=else").statusCode()).isEqualTo(400);
        assertThat(karen.states()).containsExactly("OPTED_IN");
    }

    private static String token(MimeMessage campaign) {
        String path = unsubscribe(campaign).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static HttpResponse<String> post(URI address, String body) {
        return Plain.send(Plain.to(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)).build());
    }
}
