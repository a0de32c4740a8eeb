package org.communicator.core.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.communicator.api.attachment.Upload;
import org.communicator.api.attachment.Uploads;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.MediaItem;
import org.communicator.api.media.MediaRefusal;
import org.communicator.api.media.MediaRefusal.Reason;
import org.communicator.api.media.UploadId;
import org.communicator.api.store.Transactions;
import org.communicator.api.store.UploadStore;
import org.communicator.core.media.MediaPolicy;
import org.communicator.core.media.MediaProfile;
import org.communicator.core.media.MediaRules;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes files from staff piece by piece, and looks at each when it is whole (T04). */
@Component
public final class UploadService implements Uploads {

    private final Transactions transactions;
    private final UploadStore store;
    private final Arrivals arrivals;
    private final MediaRules rules;
    private final Stamps stamps;

    @Activate
    public UploadService(@Reference Transactions transactions, @Reference UploadStore store, @Reference Arrivals arrivals,
            @Reference MediaRules rules, @Reference Stamps stamps) {
        this.transactions = transactions;
        this.store = store;
        this.arrivals = arrivals;
        this.rules = rules;
        this.stamps = stamps;
    }

    @Override
    public Outcome begin(StaffSession session, NewUpload wanted) {
        session.require(Right.MESSAGES_READ);
        String name = Attachment.cleanName(wanted.name());
        Optional<MediaRefusal> refusal = wanted.size() < 1 ? Optional.of(empty(name))
                : MediaPolicy.judgeSize(profile(wanted), name, wanted.size());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return transactions.inTransaction(() -> {
            if (store.count(session.account(), session.staff()) >= MOST) {
                return new Outcome.TooMany();
            }
            Upload upload = Upload.begun(new UploadId(UUID.randomUUID()), session.account(), session.staff(), name,
                    wanted.size(), wanted.channel(), wanted.ours(), stamps.now());
            store.add(upload);
            return new Outcome.Going(upload);
        });
    }

    @Override
    public Optional<Upload> find(StaffSession session, UploadId id) {
        session.require(Right.MESSAGES_READ);
        return store.find(id).filter(upload -> upload.account().equals(session.account())
                && upload.staff().equals(session.staff()));
    }

    @Override
    public Outcome append(StaffSession session, UploadId id, long at, byte[] piece) {
        Optional<Upload> found = find(session, id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        boolean fits = piece.length == 0 ? found.get().received() == at
                : piece.length <= MAX_PIECE && transactions.inTransaction(() -> store.append(id, at, piece));
        Optional<Upload> now = find(session, id);
        if (now.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (!fits) {
            return new Outcome.WrongPlace(now.get());
        }
        return now.get().isWhole() && now.get().file().isEmpty() ? look(now.get()) : new Outcome.Going(now.get());
    }

    @Override
    public boolean cancel(StaffSession session, UploadId id) {
        return find(session, id).isPresent() && transactions.inTransaction(() -> store.take(id)).isPresent();
    }

    private Outcome look(Upload upload) {
        Attachment file = kept(upload);
        MediaProfile profile = upload.channel().map(channel -> rules.of(channel, upload.ours())).orElse(MediaProfile.FILES);
        List<MediaRefusal> refusals = MediaPolicy.judge(profile,
                List.of(new MediaItem(file.name(), file.type(), file.size())));
        if (!refusals.isEmpty()) {
            transactions.inTransaction(() -> store.take(upload.id()));
            return new Outcome.Refused(refusals.get(0));
        }
        transactions.inTransaction(() -> store.complete(upload.id(), file));
        return store.find(upload.id()).<Outcome>map(Outcome.Going::new).orElseGet(Outcome.NotFound::new);
    }

    private Attachment kept(Upload upload) {
        try (InputStream whole = new Pieces(upload)) {
            return arrivals.keep(whole, upload.name(), upload.size()).orElseThrow(
                    () -> new IllegalStateException("an upload is longer than its pieces: " + upload.id()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private MediaProfile profile(NewUpload wanted) {
        return wanted.channel().map(channel -> rules.of(channel, wanted.ours())).orElse(MediaProfile.FILES);
    }

    private static MediaRefusal empty(String name) {
        return new MediaRefusal(Reason.WRONG_TYPE, OptionalInt.of(0), "The file is empty", name + " has nothing in it.");
    }

    /** The pieces one after the other, one at a time in memory. */
    private final class Pieces extends InputStream {

        private final Upload upload;
        private long next;
        private InputStream piece = new ByteArrayInputStream(new byte[0]);

        Pieces(Upload upload) {
            this.upload = upload;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int read = piece.read(target, offset, length);
            if (read >= 0 || next == upload.size()) {
                return read;
            }
            byte[] bytes = store.piece(upload.id(), next).orElseThrow(
                    () -> new IOException("the upload was taken away meanwhile: " + upload.id()));
            next += bytes.length;
            piece = new ByteArrayInputStream(bytes);
            return piece.read(target, offset, length);
        }
    }
}
