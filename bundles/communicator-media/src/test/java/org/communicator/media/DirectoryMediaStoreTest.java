package org.communicator.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.MediaStore.Put.Stored;
import org.communicator.api.operations.Health;
import org.communicator.api.operations.Health.Status;
import org.communicator.api.store.StoreUnavailableException;
import org.communicator.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryMediaStoreTest {

    private final TestClock clock = TestClock.atNoon();
    @TempDir
    private Path temporary;
    private Path root;
    private DirectoryMediaStore store;

    @BeforeEach
    void open() {
        root = temporary.resolve("media");
        store = new DirectoryMediaStore(root, clock);
    }

    @Test
    void openShouldGiveWhatAnEarlierProcessKept() throws IOException {
        MediaDigest digest = put("a picture");

        InputStream content = new DirectoryMediaStore(root, clock).open(digest).orElseThrow();

        assertThat(content).hasContent("a picture");
    }

    @Test
    void readingShouldFailAtItsEndWhenTheFileIsDamaged() throws IOException {
        MediaDigest digest = put("a picture");
        Files.writeString(file(digest), "A picture");

        try (InputStream content = store.open(digest).orElseThrow()) {
            assertThatThrownBy(content::readAllBytes).isInstanceOf(IOException.class).hasMessageContaining("damaged");
        }
    }

    @Test
    void readingShouldFailAtItsEndWhenTheFileIsCut() throws IOException {
        MediaDigest digest = put("a picture");
        Files.writeString(file(digest), "a pic", StandardOpenOption.TRUNCATE_EXISTING);

        try (InputStream content = store.open(digest).orElseThrow()) {
            assertThatThrownBy(() -> content.transferTo(OutputStream.nullOutputStream())).hasMessageContaining("damaged");
        }
    }

    @Test
    void readingShouldFailWhenOnlyWhatWasSkippedIsDamaged() throws IOException {
        MediaDigest digest = put("a picture");
        Files.writeString(file(digest), "A picture");

        try (InputStream content = store.open(digest).orElseThrow()) {
            content.skipNBytes(3);
            assertThatThrownBy(content::readAllBytes).hasMessageContaining("damaged");
        }
    }

    @Test
    void putShouldMendADamagedContentThatComesAgain() throws IOException {
        MediaDigest digest = put("a picture");
        Files.writeString(file(digest), "A picture");

        put("a picture");

        assertThat(store.open(digest).orElseThrow()).hasContent("a picture");
    }

    @Test
    void putShouldLeaveNothingHalfWritten() throws IOException {
        put("a picture");
        store.put(new ByteArrayInputStream(new byte[100]), 10);

        try (Stream<Path> left = Files.list(root.resolve("unfinished"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void storeShouldRemoveAtItsStartWhatACrashLeftHalfWritten() throws IOException {
        put("a picture");
        Path old = half(Duration.ofDays(2));
        Path young = half(Duration.ofHours(1));

        new DirectoryMediaStore(root, clock);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void listShouldLeaveOutWhatIsNotOurs() throws IOException {
        MediaDigest digest = put("a picture");
        Files.writeString(file(digest).resolveSibling("notes.txt"), "of an administrator");

        assertThat(store.list(Optional.empty(), Instant.MAX, 10)).containsExactly(digest);
    }

    @Test
    void contentsShouldBeReadableByTheirOwnerOnly() throws IOException {
        Path file = file(put("a picture"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent()))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("unfinished"))))
                .isEqualTo("rwx------");
    }

    @Test
    void everythingShouldSayThatItIsUnavailableWhenTheDirectoryIsNone() throws IOException {
        Files.writeString(root, "a file where a directory should be");
        MediaDigest some = new MediaDigest("0".repeat(64));

        assertThatThrownBy(() -> put("a picture")).isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining(root.toString());
        assertThatThrownBy(() -> store.open(some)).isInstanceOf(StoreUnavailableException.class);
        assertThat(store.health()).isEqualTo(Health.down("the directory of media cannot be used: " + root));
    }

    @Test
    void healthShouldBeUpWhileTheDirectoryCanBeWritten() {
        assertThat(store.health().status()).isEqualTo(Status.UP);
        assertThat(store.name()).isEqualTo("media");
    }

    private MediaDigest put(String text) throws IOException {
        return ((Stored) store.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1_000)).digest();
    }

    private Path file(MediaDigest digest) {
        return root.resolve(digest.value().substring(0, 2)).resolve(digest.value());
    }

    private Path half(Duration age) throws IOException {
        Path file = Files.createTempFile(root.resolve("unfinished"), "", ".part");
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(age)));
        return file;
    }
}
