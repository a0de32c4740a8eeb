package org.communicator.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The screens can be used by everybody, as far as a machine can tell (WCAG 2.2 AA). */
@ExtendWith(OpenLakeside.class)
class AccessibilityIT {

    private final Lakeside lakeside;

    AccessibilityIT(Lakeside lakeside) {
        this.lakeside = lakeside;
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void k06MessagesTabShouldHaveNoFaultThatAMachineCanFind(ColorScheme scheme) throws IOException {
        Desk dana = Desk.signedIn(lakeside.page(1280, 800, scheme), lakeside.crm(), "Dana Reyes").openMessages("Karen Adams");
        lakeside.sandbox().write(Lakeside.KAREN, Lakeside.DOWNTOWN, "Hello in " + scheme);
        dana.message("Hello in " + scheme).waitFor();

        assertThat(Axe.faults(dana.page())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void x10TelephoneShouldHaveNoFaultThatAMachineCanFind(ColorScheme scheme) throws IOException {
        lakeside.sandbox().write(Lakeside.KAREN, Lakeside.DOWNTOWN, "From the telephone in " + scheme);
        Page page = lakeside.page(900, 760, scheme);
        Phone phone = Phone.opened(page, lakeside.sandboxUrl(), Lakeside.KAREN);
        phone.text("From the telephone in " + scheme).waitFor();

        assertThat(Axe.faults(page)).isEmpty();
    }
}
