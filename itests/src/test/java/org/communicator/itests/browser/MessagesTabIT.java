package org.communicator.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the Messages tab is like to live with, beside the stories of the slice. */
@ExtendWith(OpenLakeside.class)
class MessagesTabIT {

    private static final String PRIYA = "+12125550142";

    private final Lakeside lakeside;

    MessagesTabIT(Lakeside lakeside) {
        this.lakeside = lakeside;
    }

    @Test
    void g05ComposerShouldFollowTheClientsConsent() {
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
    void g10OlderMessagesShouldLoadAsOneScrollsUp() {
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
    void k06TabShouldKeepTheTokenOutOfEveryAddressAndTheBrowserContent() {
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
    void k06TabShouldFitAPhoneAndTheDark() {
        Page narrow = lakeside.page(390, 760, ColorScheme.DARK);
        Desk dana = Desk.signedIn(narrow, lakeside.crm(), "Dana Reyes");
        Screens.shoot(narrow, "K06-narrow-clients");
        narrow.navigate(lakeside.crm().resolve("/clients/c-1/messages").toString());
        dana.composer().waitFor();

        assertThat(dana.composer()).isVisible();
        assertThat((Boolean) narrow.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        Screens.shoot(narrow, "K06-narrow-dark");
    }
}
