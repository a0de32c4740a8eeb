package org.communicator.channel.email.smtp;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The HTML of a plain text: its paragraphs and lines, and never markup of whoever wrote it. */
final class HtmlLetter {

    private HtmlLetter() {
    }

    static String of(String text) {
        Document page = Document.createShell("");
        page.charset(StandardCharsets.UTF_8);
        page.outputSettings().prettyPrint(false);
        for (String paragraph : text.replace("\r\n", "\n").split("\n{2,}")) {
            write(page.body().appendElement("p"), paragraph);
        }
        return "<!doctype html>" + page.outerHtml();
    }

    private static void write(Element element, String paragraph) {
        String[] lines = paragraph.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                element.appendElement("br");
            }
            element.appendText(lines[line]);
        }
    }
}
