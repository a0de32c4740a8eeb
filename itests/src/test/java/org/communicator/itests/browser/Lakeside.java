package org.communicator.itests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.communicator.itests.http.Sandbox;
import org.communicator.itests.stage.CrmProcess;
import org.communicator.itests.stage.Stage;

/** The demo's business as its people see it: the sample CRM and the telephones of the sandbox, in a real browser. */
final class Lakeside implements AutoCloseable {

    /** Downtown's number. */
    static final String DOWNTOWN = "+12125550100";
    /** Karen Adams' telephone. */
    static final String KAREN = "+12125550140";

    private static final double PATIENCE_MILLIS = 20_000;
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Stage stage;
    private final CrmProcess crm;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> addresses = new CopyOnWriteArrayList<>();

    Lakeside(Stage stage) {
        this.stage = stage;
        crm = CrmProcess.started(stage);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(
                new BrowserType.LaunchOptions().setHeadless(true).setExecutablePath(chromium()).setArgs(FLAGS));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** A browser of somebody, with nothing in it yet. */
    Page page(int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)
                .setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE).setTimezoneId("America/New_York").setLocale("en-US"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(line -> {
            if (line.type().equals("error")) {
                complaints.add(line.text() + " " + line.location());
            }
        });
        page.onRequest(request -> addresses.add(request.url()));
        return page;
    }

    /** A desk of somebody who has signed in at the CRM. */
    Desk desk(String name) {
        return Desk.signedIn(page(1280, 800, ColorScheme.LIGHT), crm.url(), name);
    }

    Sandbox sandbox() {
        return stage.sandbox();
    }

    URI sandboxUrl() {
        return stage.sandboxProcess().url();
    }

    URI crm() {
        return crm.url();
    }

    /** What the browser had to complain about so far. */
    List<String> complaints() {
        return complaints;
    }

    /** All addresses that pages have asked for. */
    List<String> addresses() {
        return addresses;
    }

    @Override
    public void close() {
        playwright.close();
        crm.close();
    }

    private static Path chromium() {
        String chosen = System.getenv().getOrDefault("COMMUNICATOR_CHROMIUM", "");
        return Stream.of(chosen, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty()).map(Path::of).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: install it or name it in COMMUNICATOR_CHROMIUM"));
    }
}
