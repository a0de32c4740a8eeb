package org.communicator.itests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.communicator.itests.stage.Layout;

/**
 * A bundle of ours and what its code may use beside the Java platform and itself: the star of the design, in one place.
 * Whoever adds a line here adds it to the design as well.
 */
enum Bundle {

    API("api", "org.osgi.annotation.."),

    CORE("core", Allowed.API, Allowed.COMPONENTS, Allowed.LOGGING,
            "com.google.i18n.phonenumbers..", "com.fasterxml.uuid.."),

    STORE_JPA("store-jpa", Allowed.API, Allowed.COMPONENTS, Allowed.LOGGING,
            "jakarta.persistence..", "org.eclipse.persistence..", "org.flywaydb.core..", "com.zaxxer.hikari..",
            "org.h2.jdbcx..", "org.postgresql.ds.."),

    WEB("web", Allowed.API, Allowed.COMPONENTS, Allowed.LOGGING, "jakarta.ws.rs..", "org.glassfish.jersey..",
            "jakarta.servlet..", "org.osgi.service.servlet..", "org.osgi.framework..", "org.eclipse.jetty..",
            "org.apache.felix.http.jetty..", "com.fasterxml.jackson..",
            "com.nimbusds.jose..", "com.nimbusds.jwt..", "io.prometheus.metrics.."),

    CAMEL("camel", Allowed.API, Allowed.COMPONENTS, Allowed.LOGGING, "org.apache.camel..", "org.osgi.framework..",
            "org.snakeyaml.engine.v2.exceptions.."),

    CHANNEL_SMS("channel-sms", Allowed.API, Allowed.COMPONENTS, Allowed.LOGGING, "org.apache.camel..",
            "com.twilio..", "org.apache.http..", "org.osgi.framework.."),

    CHANNEL_PUSH("channel-push", Allowed.API, Allowed.COMPONENTS, Allowed.LOGGING, "org.apache.camel..",
            "com.fasterxml.jackson..", "com.nimbusds.jose..", "com.nimbusds.jwt..", "org.osgi.framework.."),

    CHANNEL_EMAIL("channel-email", Allowed.API, Allowed.COMPONENTS, Allowed.LOGGING, "org.apache.camel..",
            "jakarta.mail..", "org.eclipse.angus.mail..", "org.jsoup..", "org.osgi.framework.."),

    HOST_DIRECTORY("host-directory", Allowed.API, Allowed.COMPONENTS, Allowed.LOGGING),

    MEDIA("media", Allowed.API, Allowed.COMPONENTS, Allowed.LOGGING, "org.apache.tika..", "net.coobird.thumbnailator..",
            "javax.imageio..", "java.awt.."),

    SHELL("shell", Allowed.API, "org.apache.karaf.shell.api..", "org.apache.karaf.shell.support.table.."),

    UI("ui", Allowed.COMPONENTS, "jakarta.servlet..", "org.osgi.service.servlet.whiteboard.propertytypes..");

    private final String part;
    private final List<String> allowed;
    private JavaClasses classes;

    Bundle(String part, String... allowed) {
        this.part = part;
        this.allowed = Stream.of(allowed).flatMap(packages -> Stream.of(packages.split(" "))).toList();
    }

    /** Its symbolic name, which is its directory too. */
    String symbolicName() {
        return "communicator-" + part;
    }

    /** The package that everything of it is in. */
    String root() {
        return "org.communicator." + part.replace('-', '.');
    }

    /** The packages of others that it may use. */
    List<String> allowed() {
        return allowed;
    }

    /** The packages of the platform that it may use. */
    List<String> platform() {
        return this == API ? List.of("java..") : Allowed.PLATFORM;
    }

    /** Its own classes; what bnd copied into it from libraries is not among them. */
    synchronized JavaClasses classes() {
        if (classes == null) {
            classes = new ClassFileImporter().importPath(classDirectory());
        }
        return classes;
    }

    /** Where its own classes are. */
    Path classDirectory() {
        return target().resolve("classes").resolve("org/communicator");
    }

    /** The headers of the jar that is shipped. */
    BundleHeaders headers() {
        Path jar = target().resolve(symbolicName() + "-" + Layout.version() + ".jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            return BundleHeaders.of(file.getManifest());
        } catch (IOException e) {
            throw new UncheckedIOException("not built: " + jar, e);
        }
    }

    /** The directories under {@code bundles/}, so that none is forgotten in this table. */
    static List<String> directories() {
        try (Stream<Path> directories = Files.list(Layout.root().resolve("bundles"))) {
            List<String> names = new ArrayList<>();
            directories.filter(path -> Files.exists(path.resolve("pom.xml")))
                    .forEach(path -> names.add(path.getFileName().toString()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path target() {
        return Layout.root().resolve("bundles").resolve(symbolicName()).resolve("target");
    }

    private static final class Allowed {
        private static final String API = "org.communicator.api..";
        private static final String COMPONENTS =
                "org.osgi.service.component.annotations.. org.osgi.service.metatype.annotations..";
        private static final String LOGGING = "org.slf4j..";
        private static final List<String> PLATFORM = List.of("java..", "javax.crypto..", "javax.net..", "javax.sql..",
                "javax.xml.parsers..", "org.w3c.dom..", "org.xml.sax..");
    }
}
