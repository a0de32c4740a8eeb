package org.communicator.itests.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.communicator.itests.stage.Layout;

/** Finds what keeps people from using a screen, as far as a machine can tell (WCAG 2.2 AA). */
final class Axe {

    private static final String RUN = """
            () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(result =>
                result.violations.map(v => v.id + ': ' + v.help + ' at ' + v.nodes.map(n => n.target.join(' ')).join(', ')))
            """;

    private Axe() {
    }

    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) throws IOException {
        page.evaluate(Files.readString(Layout.built("bundles/communicator-ui/node_modules/axe-core/axe.min.js")));
        return (List<String>) page.evaluate(RUN);
    }
}
