package org.communicator.testkit.memory;

import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.MediaLinks;

/** Links that say nothing but the digest and last as long as the test. */
public final class MemoryMediaLinks implements MediaLinks {

    private final Map<String, Attachment> given = new ConcurrentHashMap<>();
    private final MemoryMediaStore media;

    /** Of the files in that store. */
    public MemoryMediaLinks(MemoryMediaStore media) {
        this.media = media;
    }

    @Override
    public String path(Attachment file, Duration valid) {
        MediaDigest digest = file.content().orElseThrow();
        String path = ROOT + digest.value();
        given.put(path, file);
        return path;
    }

    @Override
    public Optional<Linked> follow(String path) {
        Optional<Attachment> file = Optional.ofNullable(given.get(path));
        Optional<InputStream> content = file.flatMap(Attachment::content).flatMap(media::open);
        return content.map(bytes -> new Linked(file.get().type(), file.get().size(), bytes));
    }
}
