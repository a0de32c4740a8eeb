package org.communicator.testkit.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once per machine. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int OWNER_EXECUTES = 0100;

    private final ServerUser user;

    PostgresBinaries(ServerUser user) {
        this.user = user;
    }

    /** The directory with {@code bin}, {@code lib} and {@code share} in it. */
    Path unpacked() {
        try {
            Path home = user.cache().resolve("postgresql-" + checksum());
            if (!Files.isDirectory(home)) {
                unpackInto(home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked", e);
        }
    }

    private void unpackInto(Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path half = Files.createTempDirectory(home.getParent(), "unpacking");
        Files.setPosixFilePermissions(half, permissions(true));
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
        }
        moveUnlessSomebodyWasFaster(half, home);
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path half) throws IOException {
        Path target = half.resolve(entry.getName()).normalize();
        if (!target.startsWith(half)) {
            throw new IOException("the archive leaves its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        Files.setPosixFilePermissions(target, permissions((entry.getMode() & OWNER_EXECUTES) != 0));
    }

    private static void moveUnlessSomebodyWasFaster(Path half, Path home) throws IOException {
        try {
            Files.move(half, home);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static Set<PosixFilePermission> permissions(boolean executable) {
        Set<PosixFilePermission> permissions = EnumSet.of(PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.addAll(EnumSet.of(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
        }
        return permissions;
    }

    private static String checksum() throws IOException {
        CheckedInputStream checked = new CheckedInputStream(archive(), new CRC32());
        try (checked) {
            checked.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(checked.getChecksum().getValue());
    }

    private static InputStream archive() throws IOException {
        InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new IOException("there is no PostgreSQL for this machine on the class path: " + ARCHIVE);
        }
        return archive;
    }
}
