package org.communicator.itests.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.itests.stage.Layout;

/** Screenshots for people to look at, with a page that shows them all: {@code target/screenshots/index.html}. */
final class Gallery {

    private final Path directory = Layout.target().resolve("screenshots");

    void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(name + ".png")));
    }

    void writeIndex() {
        try (Stream<Path> files = Files.list(directory)) {
            String figures = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".png")).sorted()
                    .map(name -> "<figure><figcaption>" + name + "</figcaption><img src=\"" + name + "\"></figure>")
                    .collect(Collectors.joining("\n"));
            Files.writeString(directory.resolve("index.html"), "<!doctype html><meta charset=utf-8><title>Screens</title>"
                    + "<style>body{font:14px system-ui;margin:24px}img{max-width:100%;border:1px solid #ccc}</style>\n" + figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
