package org.communicator.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The slice as people see it: the Messages tab in the CRM, and the client's telephone. */
@ExtendWith(OpenLakeside.class)
class MessagesTabIT {

    private static final String BOB = "+12125550141";
    private static final String PRIYA = "+12125550142";

    private final Lakeside lakeside;

    MessagesTabIT(Lakeside lakeside) {
        this.lakeside = lakeside;
    }

    @Test
    void G01_staffShouldWriteToAClientSeeItDeliveredAndReadTheAnswerLive() {
        Desk dana = lakeside.desk("Dana Reyes").openMessages("Karen Adams");
        Screens.shoot(dana.page(), "G01-1-before");

        dana.write("Good morning Karen, your room is ready whenever you are.");

        assertThat(dana.status("your room is ready")).hasAttribute("data-status", "DELIVERED");
        assertThat(dana.status("your room is ready")).containsText("Delivered");
        assertThat(dana.composer()).hasValue("");
        Screens.shoot(dana.page(), "G01-2-delivered");

        Phone karen = lakeside.phone(Lakeside.KAREN);
        assertThat(karen.text("your room is ready")).isVisible();
        karen.answer("Lovely, I am on my way!");
        assertThat(dana.message("Lovely, I am on my way!")).isVisible();
        Screens.shoot(karen.page(), "G01-3-phone");
        Screens.shoot(dana.page(), "G01-4-answered");
    }

    @Test
    void G05_composerShouldSayHowAMessageWillTravel() {
        Desk dana = lakeside.desk("Dana Reyes").openMessages("Karen Adams");

        assertThat(dana.composer()).hasAttribute("placeholder", "Messages will be sent via SMS.");
        assertThat(dana.composer()).isEnabled();
        Screens.shoot(dana.page(), "G05-1-sms");
    }

    @Test
    void G05_composerShouldSayWhyAClientCannotBeReached() {
        Desk dana = lakeside.desk("Dana Reyes").openMessages("Victor Stone");

        assertThat(dana.composer()).isDisabled();
        assertThat(dana.composer()).hasAttribute("placeholder", Pattern.compile("^This client cannot be reached\\."));
        Locator reasons = dana.page().locator("communicator-messages [part~=reasons]");
        assertThat(reasons).containsText("There is no phone number.");
        assertThat(reasons).containsText("The client has not opted in to email.");
        Screens.shoot(dana.page(), "G05-2-unreachable");
    }

    @Test
    void G05_composerShouldFollowTheClientsConsent() {
        Desk dana = lakeside.desk("Dana Reyes").openMessages("Tom Becker");
        assertThat(dana.composer()).isDisabled();

        dana.page().getByText("Overview").click();
        dana.page().getByText("Text message").click();
        dana.page().getByText("Communicator knows it too").waitFor();
        dana.openMessages("Tom Becker");

        assertThat(dana.composer()).hasAttribute("placeholder", "Messages will be sent via SMS.");
        Screens.shoot(dana.page(), "G05-3-consent-given");
    }

    @Test
    void G10_historyShouldBeThereForAColleagueLater() {
        Desk mia = lakeside.desk("Mia Rossi").openMessages("Ingrid Olsen");
        lakeside.sandbox().write("+12125550148", Lakeside.DOWNTOWN, "Do you have time tomorrow at ten?");
        assertThat(mia.message("Do you have time tomorrow at ten?")).isVisible();

        Desk dana = lakeside.desk("Dana Reyes").openMessages("Ingrid Olsen");

        assertThat(dana.message("Do you have time tomorrow at ten?")).isVisible();
        dana.page().reload();
        assertThat(dana.message("Do you have time tomorrow at ten?")).isVisible();
        Screens.shoot(dana.page(), "G10-history");
    }

    @Test
    void G10_olderMessagesShouldLoadAsOneScrollsUp() {
        for (int number = 1; number <= 70; number++) {
            lakeside.sandbox().write(PRIYA, Lakeside.DOWNTOWN, "Question number " + number + ".");
        }
        Desk dana = lakeside.desk("Dana Reyes").openMessages("Priya Patel");
        assertThat(dana.message("Question number 70.")).isVisible();
        assertThat(dana.message("Question number 1.")).hasCount(0);

        dana.message("Question number 70.").hover();
        dana.page().waitForResponse(answer -> answer.url().contains("cursor="), () -> dana.page().mouse().wheel(0, -20_000));

        assertThat(dana.message("Question number 1.")).hasCount(1);
        dana.message("Question number 1.").scrollIntoViewIfNeeded();
        Screens.shoot(dana.page(), "G10-older");
    }

    @Test
    void K06_hostShouldEmbedTheTabByOneTagAndKeepTheTokenOutOfEveryAddress() {
        Desk dana = lakeside.desk("Dana Reyes").openMessages("Karen Adams");

        Locator tag = dana.page().locator("communicator-messages");
        assertThat(tag).hasAttribute("client", "c-1");
        assertThat(tag).hasAttribute("token-url", "/session/token");
        assertThat(lakeside.addresses()).anyMatch(address -> address.endsWith("/communicator/api/v1/events"))
                .noneMatch(address -> address.contains("eyJ"));
        assertThat(lakeside.complaints()).isEmpty();
        Screens.shoot(dana.page(), "K06-embedded");
    }

    @Test
    void K06_tabShouldFitAPhoneAndTheDark() {
        Page narrow = lakeside.page(390, 760, ColorScheme.DARK);
        Desk dana = Desk.signedIn(narrow, lakeside.crm(), "Dana Reyes");
        Screens.shoot(narrow, "K06-narrow-clients");
        narrow.navigate(lakeside.crm().resolve("/clients/c-1/messages").toString());
        dana.composer().waitFor();

        assertThat(dana.composer()).isVisible();
        assertThat((Boolean) narrow.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        Screens.shoot(narrow, "K06-narrow-dark");
    }

    @Test
    void X01_answerShouldSayWhyItIsHere() {
        Desk mia = lakeside.desk("Mia Rossi").openMessages("Bob Smith");
        mia.write("Hello Bob, how is your shoulder?");
        assertThat(mia.status("how is your shoulder")).hasAttribute("data-status", "DELIVERED");

        lakeside.phone(BOB).answer("Much better, thank you");

        Locator answer = mia.message("Much better, thank you");
        assertThat(answer).containsText("Here because");
        answer.locator("summary").click();
        assertThat(answer.locator("details p")).containsText(Pattern.compile("^At .+ because .+\\.$"));
        Screens.shoot(mia.page(), "X01-here-because");
    }

    @Test
    void X10_telephoneShouldStandInForTheClientAndItsFaults() {
        Phone harold = lakeside.phone(Lakeside.KAREN);
        Screens.shoot(harold.page(), "X10-1-phones");
        lakeside.sandbox().fault("+12125550148", Map.of("outcome", "undelivered", "outcomeCode", 30003));
        Desk dana = lakeside.desk("Dana Reyes").openMessages("Harold Finch");

        dana.write("Hello Harold, we moved your appointment.");

        assertThat(dana.status("we moved your appointment")).hasAttribute("data-status", "FAILED");
        assertThat(dana.status("we moved your appointment")).containsText("Message failed to deliver");
        assertThat(dana.message("we moved your appointment").locator(".cause")).not().isEmpty();
        Screens.shoot(dana.page(), "X10-2-landline");
    }
}
