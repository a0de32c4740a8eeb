package org.communicator.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.communicator.api.media.MediaDigest;

/**
 * Which file holds what: a content lies under its name in one of 256 directories, the first two digits of the name. What
 * is still being written lies beside these and is moved into its place as a whole. Only the owner may read any of it.
 */
final class MediaFiles {

    private static final int PREFIX = 2;
    private static final String UNFINISHED = ".part";

    private final Path root;
    private final Path unfinished;

    MediaFiles(Path root) {
        this.root = root;
        this.unfinished = root.resolve("unfinished");
    }

    Path of(MediaDigest digest) {
        return directory(digest).resolve(digest.value());
    }

    /** A new file to write into. */
    Path begin() throws IOException {
        make(unfinished);
        return Files.createTempFile(unfinished, "", UNFINISHED);
    }

    /** Puts a file that is complete and on the disk into its place, for good: a crash of the machine leaves it there. */
    void complete(Path written, MediaDigest digest) throws IOException {
        Path directory = directory(digest);
        if (make(directory)) {
            force(root);
        }
        Files.move(written, of(digest), StandardCopyOption.ATOMIC_MOVE);
        force(directory);
    }

    /** What was being written; after a crash, what never will be complete. */
    List<Path> begun() throws IOException {
        return Files.isDirectory(unfinished) ? sorted(unfinished, UNFINISHED) : List.of();
    }

    /** The directories of contents by name, from that of a prefix on. */
    List<Path> directories(String prefix) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        return sorted(root, "").stream().filter(path -> name(path).length() == PREFIX)
                .filter(path -> name(path).compareTo(prefix) >= 0).toList();
    }

    /** The contents of a directory by name; what else somebody put there is none. */
    static List<MediaDigest> contents(Path directory) throws IOException {
        return sorted(directory, "").stream().map(MediaFiles::name).filter(MediaDigest::isOne).map(MediaDigest::new).toList();
    }

    private static List<Path> sorted(Path directory, String end) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(path -> name(path).endsWith(end)).sorted().toList();
        }
    }

    static String prefix(MediaDigest digest) {
        return digest.value().substring(0, PREFIX);
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private Path directory(MediaDigest digest) {
        return root.resolve(prefix(digest));
    }

    private boolean make(Path directory) throws IOException {
        boolean missing = !Files.isDirectory(directory);
        if (missing) {
            Files.createDirectories(directory, ownerOnly());
        }
        return missing;
    }

    private FileAttribute<?>[] ownerOnly() {
        return root.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }

    /** Writes a directory's entries to the disk. Windows opens no directory, and needs it not. */
    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException notOnThisSystem) {
            if (!Files.isWritable(directory)) {
                throw notOnThisSystem;
            }
        }
    }
}
