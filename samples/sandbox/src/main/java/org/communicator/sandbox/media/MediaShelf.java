package org.communicator.sandbox.media;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The files of messages in memory; the oldest make room. Thread-safe. */
public final class MediaShelf {

    private static final long CAPACITY = 128L * 1024 * 1024;

    private final Map<String, Kept> files = new LinkedHashMap<>();
    private long size;

    /**
     * A file.
     *
     * @param failures how many times it is not there yet when it is asked for
     */
    public record Kept(String contentType, byte[] content, int failures) { }

    /** @return its sid */
    public synchronized String put(Kept file) {
        String sid = "ME" + UUID.randomUUID().toString().replace("-", "");
        files.put(sid, file);
        size += file.content().length;
        for (Iterator<Kept> oldest = files.values().iterator(); size > CAPACITY && files.size() > 1;) {
            size -= oldest.next().content().length;
            oldest.remove();
        }
        return sid;
    }

    /** Looks at a file without counting. */
    public synchronized Optional<Kept> find(String sid) {
        return Optional.ofNullable(files.get(sid));
    }

    /** Asks for a file as a customer of the provider does, who may have to ask again. */
    public synchronized Optional<Kept> ask(String sid) {
        Kept file = files.get(sid);
        if (file != null && file.failures() > 0) {
            files.put(sid, new Kept(file.contentType(), file.content(), file.failures() - 1));
            return Optional.empty();
        }
        return Optional.ofNullable(file);
    }

    public synchronized boolean remove(String sid) {
        Kept file = files.remove(sid);
        size -= file == null ? 0 : file.content().length;
        return file != null;
    }

    public synchronized void clear() {
        files.clear();
        size = 0;
    }
}
