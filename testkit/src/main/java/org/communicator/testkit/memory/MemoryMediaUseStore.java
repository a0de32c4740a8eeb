package org.communicator.testkit.memory;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.store.MediaUseStore;

/** What the messages of a {@link MemoryStore} refer to. */
public final class MemoryMediaUseStore implements MediaUseStore {

    private final MemoryStore store;

    MemoryMediaUseStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Set<MediaDigest> used(Collection<MediaDigest> contents) {
        return store.read(() -> Stream.concat(
                store.messages.values().stream().flatMap(message -> message.attachments().stream()),
                store.uploads.values().stream().flatMap(upload -> upload.file().stream())).flatMap(Attachment::contents).filter(contents::contains).collect(Collectors.toUnmodifiableSet()));
    }
}
