package org.communicator.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.communicator.itests.stage.Layout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The screens can be used by everybody, as far as a machine can tell (WCAG 2.2 AA). */
@ExtendWith(OpenLakeside.class)
class AccessibilityIT {

    private static final String RUN = """
            () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(result =>
                result.violations.map(v => v.id + ': ' + v.help + ' at ' + v.nodes.map(n => n.target.join(' ')).join(', ')))
            """;

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

        assertThat(faults(dana.page())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void x10TelephoneShouldHaveNoFaultThatAMachineCanFind(ColorScheme scheme) throws IOException {
        lakeside.sandbox().write(Lakeside.KAREN, Lakeside.DOWNTOWN, "From the telephone in " + scheme);
        Page page = lakeside.page(900, 760, scheme);
        Phone phone = Phone.opened(page, lakeside.sandboxUrl(), Lakeside.KAREN);
        phone.text("From the telephone in " + scheme).waitFor();

        assertThat(faults(page)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(Page page) throws IOException {
        page.evaluate(Files.readString(Layout.built("bundles/communicator-ui/node_modules/axe-core/axe.min.js")));
        return (List<String>) page.evaluate(RUN);
    }
}
