package org.communicator.itests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** What a staff member does in the sample CRM. */
record Crm(Page page, URI address) {

    Crm signIn(String name) {
        page.navigate(address.resolve("/login").toString());
        page.getByText(name, new Page.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.waitForURL("**/clients");
        return this;
    }

    /** Opens the Messages tab of a client. */
    Crm messages(String client) {
        page.navigate(address.resolve("/clients").toString());
        page.getByText(client, new Page.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Messages").setExact(true)).click();
        composer().waitFor();
        return this;
    }

    Locator composer() {
        return tab().locator("textarea");
    }

    /** The embedded element with all it shows. */
    Locator tab() {
        return page.locator("communicator-messages");
    }

    /** A bubble by what is written in it. */
    Locator bubble(String text) {
        return tab().locator(".row").filter(new Locator.FilterOptions().setHasText(text));
    }

    void write(String text) {
        composer().fill(text);
        composer().press("Enter");
    }
}
