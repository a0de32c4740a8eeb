package org.communicator.itests.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.itests.stage.Layout;

/** The pictures that tests leave for people to look at. */
final class Screens {

    private static final Path DIRECTORY = Layout.target().resolve("screenshots");

    private Screens() {
    }

    /** Takes a picture; its name begins with the id of a capability. */
    static void shoot(Page page, String name) {
        page.evaluate("document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions().setPath(DIRECTORY.resolve(name + ".png")));
    }

    /** Writes the page that shows them all. */
    static void hang() {
        try (Stream<Path> files = Files.list(Files.createDirectories(DIRECTORY))) {
            List<String> names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".png"))
                    .sorted().toList();
            String figures = names.stream().map(name -> "<figure><figcaption>%s</figcaption><img src=\"%s\" alt=\"\"></figure>"
                    .formatted(name.replace(".png", ""), name)).collect(Collectors.joining("\n"));
            Files.writeString(DIRECTORY.resolve("index.html"), """
                    <!doctype html><html lang="en"><meta charset="utf-8"><title>Screenshots</title>
                    <style>body{font:14px sans-serif;background:#eee;margin:24px}figure{margin:0 0 32px}
                    img{max-width:100%%;box-shadow:0 1px 6px #0004}figcaption{margin:0 0 8px;font-weight:600}</style>
                    <h1>Screenshots</h1>
                    %s
                    """.formatted(figures));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
