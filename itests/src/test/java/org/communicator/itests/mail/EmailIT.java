package org.communicator.itests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.communicator.itests.Await;
import org.communicator.itests.http.Rest;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff write mail to clients (X13 G05). */
@ExtendWith(MailStage.class)
class EmailIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final GreenMail mail;
    private final Business business;
    private final Place downtown;
    private final Rest anna;
    private final String address = "karen-" + UUID.randomUUID() + "@example.com";
    private final Person karen;

    EmailIT(MailStage.Set set) {
        mail = set.mail();
        business = Business.withMailbox(set.stage());
        downtown = business.place("Downtown");
        anna = business.staff("Anna", downtown);
        karen = business.client("Karen Adams", Map.of("contactPoints", List.of(Map.of("type", "EMAIL", "value", address)),
                "emailTransactionalConsent", true), downtown);
    }

    @Test
    void messageShouldGoOutAsAMailOfItsOwnWhenTheClientHasNoPhone() throws MessagingException, IOException {
        JsonNode channel = anna.get("/clients/" + karen.id()).expect(200).json().path("channel");
        assertThat(channel.path("ghostText").asText()).isEqualTo("Messages will be sent via email.");

        String id = anna.write(karen.id(), "See you on Friday & bring <nothing>").expect(202).json().path("id").asText();

        MimeMessage letter = awaitLetter();
        assertThat(letter.getFrom()).extracting(from -> ((InternetAddress) from).getAddress()).containsExactly(MailStage.OURS);
        assertThat(((InternetAddress) letter.getFrom()[0]).getPersonal()).isEqualTo("Downtown");
        assertThat(((InternetAddress) letter.getReplyTo()[0]).getAddress()).startsWith("desk+").endsWith("@lakeside.example");
        assertThat(letter.getMessageID()).endsWith("@lakeside.example>").doesNotContain(id);
        assertThat(letter.getHeader("Auto-Submitted")).isNull();
        MimeMultipart parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("See you on Friday & bring <nothing>");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("See you on Friday &amp; bring &lt;nothing&gt;");
        Await.until("it is sent", SOON, () -> newest().path("status").asText().equals("SENT"));
        assertThat(newest().path("channel").asText()).isEqualTo("EMAIL");
    }

    private MimeMessage awaitLetter() {
        return Await.value("the letter arrives", SOON, () -> Stream.of(mail.getReceivedMessages())
                .filter(this::isForKaren).findFirst());
    }

    private boolean isForKaren(MimeMessage letter) {
        try {
            return letter.getRecipients(RecipientType.TO)[0].toString().contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode newest() {
        return Optional.of(anna.get("/clients/" + karen.id() + "/messages").expect(200).items())
                .filter(items -> !items.isEmpty()).map(items -> items.get(0)).orElseThrow();
    }
}
