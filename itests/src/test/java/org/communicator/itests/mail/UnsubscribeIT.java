package org.communicator.itests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.communicator.itests.Await;
import org.communicator.itests.http.Plain;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.team.Programs;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gets a campaign by mail ends them with one click, and nobody does who only looks (X04 X13). */
@ExtendWith(MailStage.class)
class UnsubscribeIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WORD = "List-Unsubscribe=One-Click";

    private final GreenMail mail;
    private final Stage stage;
    private final Business business;
    private final Place downtown;
    private final Programs crm;
    private final Rest anna;
    private final String address = "karen-" + UUID.randomUUID() + "@example.com";
    private final Person karen;

    UnsubscribeIT(MailStage.Set set) {
        mail = set.mail();
        stage = set.stage();
        business = Business.withMailbox(stage);
        downtown = business.place("Downtown");
        crm = new Programs(business, downtown);
        anna = business.staff("Anna", downtown);
        karen = business.client("Karen Adams", Map.of("contactPoints", List.of(Map.of("type", "EMAIL", "value", address)),
                "emailTransactionalConsent", true), downtown);
    }

    @BeforeEach
    void agree() {
        business.as(business.token("lena", "Lena", downtown).rights("messages.read", "messages.write", "consents.write"))
                .post("/consents", Map.of("address", address, "purposes", List.of("MARKETING"), "state", "OPTED_IN",
                        "evidence", "Signed at the desk.")).expect(201);
    }

    @Test
    void campaignsShouldEndWhenTheMailProgramPostsToTheirAddress() throws MessagingException {
        MimeMessage campaign = awaitCampaign();
        assertThat(campaign.getHeader("List-Unsubscribe-Post")).containsExactly(WORD);

        HttpResponse<String> answer = post(unsubscribe(campaign), WORD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.body()).contains("You are unsubscribed").doesNotContain(address);
        assertThat(marketing()).hasSize(2);
        JsonNode entry = marketing().get(0);
        assertThat(entry.path("state").asText()).isEqualTo("OPTED_OUT");
        assertThat(entry.path("channel").asText()).isEqualTo("EMAIL");
        assertThat(entry.at("/evidence/source").asText()).isEqualTo("UNSUBSCRIBE");
        assertThat(entry.at("/evidence/messageId").asText()).isEqualTo(newest().path("id").asText());
        assertThat(post(unsubscribe(campaign), WORD).statusCode()).as("a repetition").isEqualTo(200);
        assertThat(marketing()).hasSize(2);

        assertThat(crm.done(send("Even more must go"))).isEqualTo(Map.of("opted-out", 1L));
        anna.write(karen.id(), "See you on Friday").expect(202);
        Await.until("what is no campaign still arrives", SOON, () -> letters().size() == 2);
        assertThat(letters()).extracting(UnsubscribeIT::header).containsExactly(unsubscribeHeader(campaign), "");
        assertThat(stage.distribution().logs()).doesNotContain(token(campaign), address);
    }

    @Test
    void campaignsShouldGoOnWhenSomebodyOnlyOpensTheirAddress() throws MessagingException {
        MimeMessage campaign = awaitCampaign();

        HttpResponse<String> page = Plain.get(unsubscribe(campaign));
        HttpResponse<String> head = Plain.send(Plain.to(unsubscribe(campaign))
                .method("HEAD", BodyPublishers.noBody()).build());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<form method=\"post\">", "<button").doesNotContain("<script", address,
                token(campaign));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'",
                "form-action 'self'").doesNotContain("script-src");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(marketing()).extracting(entry -> entry.path("state").asText()).containsExactly("OPTED_IN");
        send("Even more must go");
        Await.until("the next campaign arrives", SOON, () -> letters().size() == 2);
    }

    @Test
    void campaignsShouldGoOnWhenTheAddressIsNotTheOneOfTheMail() throws MessagingException {
        MimeMessage campaign = awaitCampaign();
        String good = unsubscribe(campaign).toString();
        String last = good.substring(0, good.length() - 10) + (good.charAt(good.length() - 10) == 'a' ? 'b' : 'a')
                + good.substring(good.length() - 9);

        HttpResponse<String> answer = post(URI.create(last), WORD);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Plain.get(URI.create(last)).body()).isEqualTo(answer.body());
        assertThat(post(URI.create(good + "x"), WORD).body()).isEqualTo(answer.body());
        assertThat(post(unsubscribe(campaign), "something=else").statusCode()).isEqualTo(400);
        assertThat(marketing()).extracting(entry -> entry.path("state").asText()).containsExactly("OPTED_IN");
    }

    private String send(String text) {
        return crm.send(crm.batch("CAMPAIGN", text, List.of(Programs.to(karen))));
    }

    private MimeMessage awaitCampaign() {
        send("Everything must go");
        return Await.value("the campaign arrives", SOON, () -> letters().stream().findFirst());
    }

    private static URI unsubscribe(MimeMessage campaign) {
        String header = unsubscribeHeader(campaign);
        return URI.create(header.substring(1, header.length() - 1));
    }

    private static String token(MimeMessage campaign) {
        String path = unsubscribe(campaign).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String unsubscribeHeader(MimeMessage campaign) {
        assertThat(header(campaign)).matches("<http://[^<>]+/communicator/hooks/email/unsubscribe/[a-z2-7]{42}>");
        return header(campaign);
    }

    private static String header(MimeMessage letter) {
        try {
            String[] values = letter.getHeader("List-Unsubscribe");
            return values == null ? "" : String.join(",", values);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> post(URI address, String body) {
        HttpRequest request = Plain.to(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)).build();
        return Plain.send(request);
    }

    private List<JsonNode> marketing() {
        return anna.get("/consents/history?address=" + URLEncoder.encode(address, StandardCharsets.UTF_8)).expect(200)
                .items().stream().filter(entry -> entry.path("purpose").asText().equals("MARKETING")).toList();
    }

    private JsonNode newest() {
        return anna.get("/clients/" + karen.id() + "/messages").expect(200).items().get(0);
    }

    private List<MimeMessage> letters() {
        return Stream.of(mail.getReceivedMessages()).filter(letter -> {
            try {
                return letter.getRecipients(RecipientType.TO)[0].toString().contains(address);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }
}
