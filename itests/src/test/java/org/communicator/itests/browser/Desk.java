package org.communicator.itests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** Where somebody of the staff works: the sample CRM with the Messages tab in it. */
record Desk(Page page) {

    static Desk signedIn(Page page, URI crm, String name) {
        page.navigate(crm.resolve("/login").toString());
        page.getByText(name, new Page.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.waitForURL("**/clients");
        return new Desk(page);
    }

    /** Opens the Messages tab of a client's profile, by clicks. */
    Desk openMessages(String client) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Clients").setExact(true)).first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(client)).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Messages")).click();
        composer().waitFor();
        return this;
    }

    /** The field one writes into. */
    Locator composer() {
        return page.locator("communicator-messages textarea");
    }

    /** A message with what stands around it. */
    Locator message(String text) {
        return page.locator("communicator-messages li.row").filter(new Locator.FilterOptions().setHasText(text));
    }
}
