package org.communicator.itests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A client's telephone, as the sandbox shows it. */
record Phone(Page page) {

    static Phone opened(Page page, URI sandbox, String number) {
        page.navigate(sandbox + "/?handset=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
        return new Phone(page);
    }

    /** Texts that arrived. */
    Locator text(String text) {
        return page.locator("li.entry").filter(new Locator.FilterOptions().setHasText(text));
    }
}
