package org.communicator.store.jpa.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The entities, from the list by which the build weaves them. */
final class EntityClasses {

    private static final String LIST = "/META-INF/persistence.xml";

    private EntityClasses() {
    }

    /** Where the list lies, as EclipseLink wants to be told: the bundle's root. */
    static URL root() {
        try {
            return new URL(EntityClasses.class.getResource(LIST), "..");
        } catch (MalformedURLException e) {
            throw new IllegalStateException("the bundle has no root", e);
        }
    }

    static List<String> names() {
        try (InputStream list = EntityClasses.class.getResourceAsStream(LIST)) {
            NodeList classes = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(list)
                    .getElementsByTagName("class");
            return IntStream.range(0, classes.getLength()).mapToObj(i -> classes.item(i).getTextContent().trim())
                    .toList();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the bundle's " + LIST + " cannot be read", e);
        }
    }
}
