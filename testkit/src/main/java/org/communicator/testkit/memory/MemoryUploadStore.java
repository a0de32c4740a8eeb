package org.communicator.testkit.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.communicator.api.attachment.Upload;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.UploadId;
import org.communicator.api.store.UploadStore;

/** Uploads of a {@link MemoryStore}. */
public final class MemoryUploadStore implements UploadStore {

    private final MemoryStore store;

    MemoryUploadStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(Upload upload) {
        store.write(() -> store.uploads.put(upload.id(), upload));
    }

    @Override
    public Optional<Upload> find(UploadId upload) {
        return store.read(() -> Optional.ofNullable(store.uploads.get(upload)));
    }

    @Override
    public boolean append(UploadId id, long at, byte[] bytes) {
        return store.read(() -> {
            Upload upload = store.uploads.get(id);
            if (upload == null || upload.file().isPresent() || upload.received() != at
                    || at + bytes.length > upload.size()) {
                return false;
            }
            store.uploads.put(id, with(upload, at + bytes.length, Optional.empty()));
            TreeMap<Long, byte[]> pieces = new TreeMap<>(store.pieces.getOrDefault(id, new TreeMap<>()));
            pieces.put(at, bytes.clone());
            store.pieces.put(id, pieces);
            return true;
        });
    }

    @Override
    public Optional<byte[]> piece(UploadId upload, long at) {
        return store.read(() -> Optional.ofNullable(store.pieces.get(upload)).map(pieces -> pieces.get(at)));
    }

    @Override
    public boolean complete(UploadId id, Attachment file) {
        return store.read(() -> {
            Upload upload = store.uploads.get(id);
            if (upload == null || upload.file().isPresent()) {
                return false;
            }
            store.uploads.put(id, with(upload, upload.received(), Optional.of(file)));
            store.pieces.remove(id);
            return true;
        });
    }

    @Override
    public Optional<Upload> take(UploadId upload) {
        return store.read(() -> {
            store.pieces.remove(upload);
            return Optional.ofNullable(store.uploads.remove(upload));
        });
    }

    @Override
    public int count(AccountId account, StaffId staff) {
        return store.read(() -> (int) store.uploads.values().stream()
                .filter(upload -> upload.account().equals(account) && upload.staff().equals(staff)).count());
    }

    @Override
    public List<UploadId> begunBefore(Instant moment, int limit) {
        return store.read(() -> store.uploads.values().stream().filter(upload -> upload.begunAt().isBefore(moment))
                .sorted(Comparator.comparing(Upload::begunAt)).limit(limit).map(Upload::id).toList());
    }

    private static Upload with(Upload upload, long received, Optional<Attachment> file) {
        return new Upload(upload.id(), upload.account(), upload.staff(), upload.name(), upload.size(), received,
                upload.channel(), upload.ours(), upload.begunAt(), file);
    }
}
