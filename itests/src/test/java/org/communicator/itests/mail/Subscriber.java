package org.communicator.itests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.communicator.itests.Await;
import org.communicator.itests.http.Rest;
import org.communicator.itests.team.Programs;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;

/** A client with nothing but a mail address who agreed to campaigns. */
public final class Subscriber {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final GreenMail mail;
    private final Programs crm;
    private final Rest anna;
    private final String address = "karen-" + UUID.randomUUID() + "@example.com";
    private final Person karen;

    public Subscriber(MailStage.Set set) {
        Business business = Business.withMailbox(set.stage());
        Place downtown = business.place("Downtown");
        mail = set.mail();
        crm = new Programs(business, downtown);
        anna = business.staff("Anna", downtown);
        karen = business.client("Karen Adams", Map.of("contactPoints", List.of(Map.of("type", "EMAIL", "value", address)),
                "emailTransactionalConsent", true), downtown);
        business.as(business.token("lena", "Lena", downtown).rights("messages.read", "messages.write", "consents.write"))
                .post("/consents", Map.of("address", address, "purposes", List.of("MARKETING"), "state", "OPTED_IN",
                        "evidence", "Signed at the desk.")).expect(201);
    }

    String address() {
        return address;
    }

    /** A member of the staff writes; that is no campaign. */
    void isWrittenTo(String text) {
        anna.write(karen.id(), text).expect(202);
    }

    /** Sends a campaign and gives its id. */
    String isSent(String text) {
        return crm.send(crm.batch("CAMPAIGN", text, List.of(Programs.to(karen))));
    }

    /** What became of a campaign. */
    Map<String, Long> outcome(String campaign) {
        return crm.done(campaign);
    }

    /** The first campaign. */
    public MimeMessage awaitCampaign() {
        isSent("Everything must go");
        return awaitLetters(1).get(0);
    }

    /** All that arrived, as soon as it is so many. */
    List<MimeMessage> awaitLetters(int many) {
        Await.until(many + " letters have arrived", SOON, () -> letters().size() == many);
        return letters();
    }

    /** Where one ends the campaigns. */
    public static URI unsubscribe(MimeMessage campaign) {
        String header = header(campaign);
        assertThat(header).matches("<http://[^<>]+/communicator/hooks/email/unsubscribe/[a-z2-7]{42}>");
        return URI.create(header.substring(1, header.length() - 1));
    }

    /** The header that says so; empty if there is none. */
    static String header(MimeMessage letter) {
        try {
            String[] values = letter.getHeader("List-Unsubscribe");
            return values == null ? "" : String.join(",", values);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the ledger says about campaigns, newest first. */
    List<JsonNode> marketing() {
        return anna.get("/consents/history?address=" + URLEncoder.encode(address, StandardCharsets.UTF_8)).expect(200)
                .items().stream().filter(entry -> entry.path("purpose").asText().equals("MARKETING")).toList();
    }

    /** The states of the same. */
    public List<String> states() {
        return marketing().stream().map(entry -> entry.path("state").asText()).toList();
    }

    /** Our id of the newest message. */
    String newest() {
        return anna.get("/clients/" + karen.id() + "/messages").expect(200).items().get(0).path("id").asText();
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
