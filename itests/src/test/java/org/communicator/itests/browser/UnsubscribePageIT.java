package org.communicator.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.communicator.itests.mail.MailStage;
import org.communicator.itests.mail.Subscriber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person opens the address in a campaign and unsubscribes (X04). */
@ExtendWith(MailStage.class)
class UnsubscribePageIT {

    private final Subscriber karen;
    private final URI address;
    private final List<String> said = new ArrayList<>();

    UnsubscribePageIT(MailStage.Set set) {
        karen = new Subscriber(set);
        address = Subscriber.unsubscribe(karen.awaitCampaign());
    }

    @Test
    void x04ButtonShouldUnsubscribeByTheKeyboardAlone() {
        try (Browsers browsers = new Browsers()) {
            Page page = open(browsers, ColorScheme.LIGHT);
            heading(page, "Unsubscribe from our emails?");
            assertThat(karen.states()).containsExactly("OPTED_IN");

            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            heading(page, "You are unsubscribed");
            assertThat(karen.states()).containsExactly("OPTED_OUT", "OPTED_IN");
            assertThat(said).as("what the browser complained about").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void x04PagesShouldHaveNoFaultThatAMachineCanFind(ColorScheme scheme) throws IOException {
        try (Browsers browsers = new Browsers()) {
            Page page = open(browsers, scheme);
            assertThat(Axe.faults(page)).isEmpty();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Unsubscribe")).click();
            heading(page, "You are unsubscribed");

            assertThat(Axe.faults(page)).isEmpty();
        }
    }

    private Page open(Browsers browsers, ColorScheme scheme) {
        Page page = browsers.somebody(390, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.onConsoleMessage(message -> said.add(message.type() + ": " + message.text()));
        page.navigate(address.toString());
        return page;
    }

    private static void heading(Page page, String text) {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text)).waitFor();
    }
}
