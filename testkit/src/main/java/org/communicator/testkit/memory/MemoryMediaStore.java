package org.communicator.testkit.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.MediaStore;

/** Contents in memory. */
public final class MemoryMediaStore implements MediaStore {

    private final Clock clock;
    private final NavigableMap<MediaDigest, Kept> contents = new TreeMap<>();

    private record Kept(byte[] bytes, Instant at) {
    }

    public MemoryMediaStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Put put(InputStream content, long most) throws IOException {
        byte[] bytes = content.readNBytes(Math.toIntExact(most + 1));
        if (bytes.length > most) {
            return new Put.TooLong(most);
        }
        MediaDigest digest = digest(bytes);
        synchronized (contents) {
            contents.put(digest, new Kept(bytes, clock.instant()));
        }
        return new Put.Stored(digest, bytes.length);
    }

    @Override
    public Optional<InputStream> open(MediaDigest digest) {
        synchronized (contents) {
            return Optional.ofNullable(contents.get(digest)).map(kept -> new ByteArrayInputStream(kept.bytes()));
        }
    }

    @Override
    public List<MediaDigest> list(Optional<MediaDigest> after, Instant keptBefore, int limit) {
        synchronized (contents) {
            return after.map(name -> contents.tailMap(name, false)).orElse(contents).entrySet().stream()
                    .filter(entry -> entry.getValue().at().isBefore(keptBefore)).limit(limit)
                    .map(NavigableMap.Entry::getKey).toList();
        }
    }

    @Override
    public boolean delete(MediaDigest digest, Instant keptBefore) {
        synchronized (contents) {
            Kept kept = contents.get(digest);
            return kept != null && kept.at().isBefore(keptBefore) && contents.remove(digest, kept);
        }
    }

    private static MediaDigest digest(byte[] bytes) {
        try {
            return new MediaDigest(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
