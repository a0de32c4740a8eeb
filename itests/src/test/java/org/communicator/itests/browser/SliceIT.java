package org.communicator.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.communicator.itests.stage.CrmProcess;
import org.communicator.itests.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a staff member and a client see of the slice, each capability as one story with its screenshot. */
class SliceIT {

    private static final String KARENS_PHONE = "+12125550140";
    private static final LocatorAssertions.HasAttributeOptions PATIENTLY =
            new LocatorAssertions.HasAttributeOptions().setTimeout(20_000);
    private static final Gallery GALLERY = new Gallery();

    private static Stage stage;
    private static CrmProcess process;
    private static Browsers browsers;

    private Page page;
    private Crm crm;

    @BeforeAll
    static void start() {
        stage = Stage.set("browser");
        stage.distribution().start();
        process = CrmProcess.started(stage);
        browsers = new Browsers();
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    static void stop() {
        GALLERY.writeIndex();
        browsers.close();
        process.close();
        stage.close();
    }

    @BeforeEach
    void open() {
        page = browsers.somebody(1280, 820);
        page.setDefaultTimeout(20_000);
        crm = new Crm(page, stage.host());
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void g01MessageShouldBecomeDeliveredAndItsAnswerAppearWithoutReload() {
        crm.signIn("Dana Reyes").messages("Karen Adams").write("Hello Karen, shall we say ten on Friday?");
        assertThat(crm.bubble("shall we say ten on Friday?")).containsText("Delivered");
        answerAsKaren("Ten is fine 👍");
        assertThat(crm.bubble("Ten is fine 👍")).isVisible();
        GALLERY.keep(page, "G01-answer-appears-live");
    }

    @Test
    void g05ComposerShouldSayTheChannelBeforeAnythingIsSent() {
        crm.signIn("Dana Reyes").messages("Karen Adams");
        assertThat(crm.composer()).hasAttribute("placeholder", "Messages will be sent via SMS.", PATIENTLY);
        GALLERY.keep(page, "G05-ghost-text");
    }

    @Test
    void g05ComposerShouldBeClosedAndSayWhyWhenNobodyCanBeReached() {
        crm.signIn("Dana Reyes").messages("Victor Stone");
        assertThat(crm.composer()).isDisabled();
        assertThat(crm.composer()).hasAttribute("placeholder", Pattern.compile("cannot be reached.*There is no phone number\\."), PATIENTLY);
        GALLERY.keep(page, "G05-unreachable");
    }

    @Test
    void g05ComposerShouldNameAWrongPhoneNumber() {
        crm.signIn("Dana Reyes").messages("Grace Lee");
        assertThat(crm.composer()).isDisabled();
        assertThat(crm.composer()).hasAttribute("placeholder", Pattern.compile("cannot be reached.*The phone number is not valid\\."), PATIENTLY);
        GALLERY.keep(page, "G05-invalid-number");
    }

    @Test
    void g10HistoryShouldBeThereWhenTheProfileIsOpenedAgain() {
        crm.signIn("Dana Reyes").messages("Karen Adams").write("This stays in your file.");
        assertThat(crm.bubble("This stays in your file.")).containsText("Delivered");
        page.reload();
        assertThat(crm.bubble("This stays in your file.")).containsText("Delivered");
        GALLERY.keep(page, "G10-history");
    }

    @Test
    void k06TabShouldStandInTheHostsOwnProfileWithOneTag() {
        crm.signIn("Lena Brooks").messages("Bob Smith");
        assertThat(page.locator("communicator-messages")).hasCount(1);
        assertThat(crm.composer()).isEnabled();
        GALLERY.keep(page, "K06-embedded-tab");
    }

    @Test
    void x01AnswerShouldSayWhyItIsHere() {
        crm.signIn("Dana Reyes").messages("Karen Adams").write("Would you like a later time?");
        assertThat(crm.bubble("Would you like a later time?")).containsText("Delivered");
        answerAsKaren("Later is better");
        crm.bubble("Later is better").getByText("Here because").click();
        assertThat(crm.bubble("Later is better")).containsText("At Downtown because");
        GALLERY.keep(page, "X01-here-because");
    }

    @Test
    void x03FailureShouldSayItsCauseAndWhatToDo() {
        crm.signIn("Dana Reyes").messages("Harold Finch").write("Your appointment is at half past eleven.");
        assertThat(crm.tab()).containsText("Message failed to deliver");
        GALLERY.keep(page, "X03-failure");
    }

    @Test
    void x10ClientShouldReadAndAnswerOnTheSandboxPhone() {
        crm.signIn("Dana Reyes").messages("Karen Adams").write("Can you read this on your phone?");
        Page phone = browsers.somebody(1100, 800);
        phone.navigate(stage.sandboxProcess().url() + "?handset=" + KARENS_PHONE.replace("+", "%2B"));
        assertThat(phone.getByText("Can you read this on your phone?").last()).isVisible();
        phone.getByPlaceholder(Pattern.compile("^Answer as")).fill("Yes, on my phone");
        phone.keyboard().press("Enter");
        assertThat(crm.bubble("Yes, on my phone")).isVisible();
        GALLERY.keep(phone, "X10-sandbox-phone");
        phone.context().close();
    }

    @Test
    void rightsShouldKeepTheTabClosedToStaffWhoHaveNone() {
        crm.signIn("Noah Weber");
        page.getByText("Karen Adams", new Page.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Messages").setExact(true)).click();
        assertThat(crm.tab()).containsText("You do not have the right to read messages.");
        assertThat(crm.tab()).not().containsText("Karen, shall we");
        GALLERY.keep(page, "X09-no-right");
    }

    private void answerAsKaren(String text) {
        stage.sandbox().write(KARENS_PHONE, "+12125550100", text);
    }
}
