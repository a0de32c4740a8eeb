package org.communicator.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.MediaStore;
import org.communicator.api.operations.Health;
import org.communicator.api.operations.HealthContributor;
import org.communicator.api.store.StoreUnavailableException;
import org.communicator.media.Intake.BrokenSourceException;
import org.communicator.media.Intake.Written;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Contents in the files of a directory that one Communicator has for itself. When a content was kept last stands in its
 * file's time of modification, so that no second place can say otherwise.
 */
@Component(configurationPid = MediaConfig.PID)
@Designate(ocd = MediaConfig.class)
public final class DirectoryMediaStore implements MediaStore, HealthContributor {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryMediaStore.class);

    /** Longer than anything is being written. */
    private static final Duration ABANDONED = Duration.ofDays(1);
    /** What a disk should have left, so that somebody can look before it is full. */
    private static final long LOW = 512L * 1024 * 1024;
    private static final int LOCKS = 64;

    private final Path root;
    private final MediaFiles files;
    private final Clock clock;
    /** Between keeping a content again and deleting it as one that nobody keeps; other contents do not wait. */
    private final List<Lock> locks = IntStream.range(0, LOCKS).<Lock>mapToObj(any -> new ReentrantLock()).toList();

    @Activate
    public DirectoryMediaStore(@Reference Clock clock, MediaConfig config) {
        this(Path.of(config.directory()), clock);
    }

    DirectoryMediaStore(Path root, Clock clock) {
        this.root = root.toAbsolutePath().normalize();
        this.files = new MediaFiles(this.root);
        this.clock = clock;
        removeAbandoned();
    }

    @Override
    public Put put(InputStream content, long most) throws IOException {
        try {
            Path file = files.begin();
            try {
                Optional<Written> written = new Intake(file, most).take(content);
                written.ifPresent(whole -> keep(file, whole.digest()));
                return written.<Put>map(whole -> new Put.Stored(whole.digest(), whole.size()))
                        .orElseGet(() -> new Put.TooLong(most));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (BrokenSourceException source) {
            throw source.broken();
        } catch (IOException disk) {
            throw unavailable(disk);
        }
    }

    @Override
    public Optional<InputStream> open(MediaDigest digest) {
        try {
            return Optional.of(new VerifiedContent(new BufferedInputStream(Files.newInputStream(files.of(digest))), digest));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException disk) {
            throw unavailable(disk);
        }
    }

    @Override
    public List<MediaDigest> list(Optional<MediaDigest> after, Instant keptBefore, int limit) {
        List<MediaDigest> found = new ArrayList<>();
        try {
            for (Path directory : files.directories(after.map(MediaFiles::prefix).orElse(""))) {
                for (MediaDigest each : MediaFiles.contents(directory)) {
                    if (found.size() == limit) {
                        return found;
                    }
                    if (isAfter(each, after) && isKeptBefore(files.of(each), keptBefore)) {
                        found.add(each);
                    }
                }
            }
            return found;
        } catch (IOException disk) {
            throw unavailable(disk);
        }
    }

    @Override
    public boolean delete(MediaDigest digest, Instant keptBefore) {
        Path file = files.of(digest);
        Lock lock = lock(digest);
        lock.lock();
        try {
            return isKeptBefore(file, keptBefore) && Files.deleteIfExists(file);
        } catch (IOException disk) {
            throw unavailable(disk);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String name() {
        return "media";
    }

    @Override
    public Health health() {
        try {
            Files.createDirectories(root);
            if (!Files.isWritable(root)) {
                return Health.down("the directory of media cannot be written: " + root);
            }
            long left = Files.getFileStore(root).getUsableSpace();
            return left < LOW ? Health.degraded("the disk of media is nearly full: " + (left >> 20) + " MB left in " + root)
                    : Health.UP;
        } catch (IOException disk) {
            return Health.down("the directory of media cannot be used: " + root);
        }
    }

    /** Moves it into its place, also over the same content: what is new was written just now. */
    private void keep(Path file, MediaDigest digest) {
        Lock lock = lock(digest);
        lock.lock();
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            files.complete(file, digest);
        } catch (IOException disk) {
            throw unavailable(disk);
        } finally {
            lock.unlock();
        }
    }

    private Lock lock(MediaDigest digest) {
        return locks.get(Math.floorMod(digest.hashCode(), LOCKS));
    }

    private static boolean isAfter(MediaDigest digest, Optional<MediaDigest> after) {
        return after.map(last -> digest.compareTo(last) > 0).orElse(true);
    }

    /** Whether it is there and nobody has put it since. */
    private static boolean isKeptBefore(Path file, Instant moment) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** What a crash left half written is of no use to anybody. */
    private void removeAbandoned() {
        try {
            for (Path file : files.begun()) {
                if (isKeptBefore(file, clock.instant().minus(ABANDONED))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException disk) {
            LOG.warn("what was left half written cannot be removed from {}: {}", root, disk.toString());
        }
    }

    private StoreUnavailableException unavailable(IOException disk) {
        return new StoreUnavailableException("the directory of media cannot be used: " + root, disk);
    }
}
