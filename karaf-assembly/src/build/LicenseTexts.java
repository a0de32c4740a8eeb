import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Copies the licence and notice texts of every jar of the distribution, also of the jars within bundles, to
 * {@code licenses/<jar>/}. Run by the build: {@code java LicenseTexts.java <distribution>}.
 */
final class LicenseTexts {

    private static final Pattern TEXT = Pattern.compile(
            "(META-INF/([^/]*/)?)?(LICEN[CS]E|NOTICE|COPYING|THIRD-?PARTY|3rd-party-licenses|about)[^/]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile(".*\\.(class|properties|java)", Pattern.CASE_INSENSITIVE);

    private final Path licenses;
    private int texts;

    private LicenseTexts(Path licenses) {
        this.licenses = licenses;
    }

    public static void main(String[] arguments) throws IOException {
        Path distribution = Path.of(arguments[0]);
        LicenseTexts collector = new LicenseTexts(distribution.resolve("licenses"));
        collector.walk(distribution.resolve("system"));
        collector.walk(distribution.resolve("lib"));
        if (collector.texts == 0) {
            throw new IllegalStateException("no licence text found in " + distribution);
        }
    }

    private void walk(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".jar")) {
                    try (InputStream jar = Files.newInputStream(file)) {
                        collect(nameOf(file.getFileName().toString()), jar);
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void collect(String owner, InputStream jar) throws IOException {
        ZipInputStream entries = new ZipInputStream(jar);
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            String name = entry.getName();
            if (name.endsWith(".jar")) {
                collect(nameOf(name), new ByteArrayInputStream(entries.readAllBytes()));
            } else if (isText(name)) {
                keep(licenses.resolve(owner).resolve(name.substring(name.lastIndexOf('/') + 1)), entries.readAllBytes());
            }
        }
    }

    private static boolean isText(String name) {
        return TEXT.matcher(name).matches() && !CODE.matcher(name).matches() && !name.endsWith("/");
    }

    private static String nameOf(String jar) {
        String file = jar.substring(jar.lastIndexOf('/') + 1);
        return file.substring(0, file.length() - ".jar".length());
    }

    private void keep(Path file, byte[] text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text);
        texts++;
    }
}
