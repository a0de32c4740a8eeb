package org.communicator.core.attachment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.communicator.api.attachment.Upload;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.host.StaffSession;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.MediaItem;
import org.communicator.api.media.MediaRefusal;
import org.communicator.api.media.UploadId;
import org.communicator.api.store.UploadStore;
import org.communicator.core.media.MediaPolicy;
import org.communicator.core.media.MediaRules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the files of a message of what its author has uploaded. */
@Component(service = Enclosures.class)
public final class Enclosures {

    private final UploadStore store;
    private final MediaRules rules;

    @Activate
    public Enclosures(@Reference UploadStore store, @Reference MediaRules rules) {
        this.store = store;
        this.rules = rules;
    }

    /** Why files cannot be sent that way; empty if they can. */
    public Optional<PostOutcome> refused(StaffSession session, List<UploadId> uploads, Channel channel, String ours) {
        if (uploads.isEmpty()) {
            return Optional.empty();
        }
        List<MediaItem> items = new ArrayList<>();
        for (UploadId id : uploads) {
            Optional<Attachment> file = own(session, store.find(id));
            if (file.isEmpty()) {
                return Optional.of(new PostOutcome.UploadMissing(id));
            }
            items.add(new MediaItem(file.get().name(), file.get().type(), file.get().size()));
        }
        List<MediaRefusal> refusals = MediaPolicy.judge(rules.of(channel, Optional.of(ours)), items);
        return refusals.isEmpty() ? Optional.empty() : Optional.of(new PostOutcome.FilesRefused(refusals));
    }

    /** Takes the files for a message. Joins the transaction, which must not be kept if one was taken meanwhile. */
    public List<Attachment> take(StaffSession session, List<UploadId> uploads) {
        return new LinkedHashSet<>(uploads).stream().map(id -> own(session, store.take(id))
                .orElseThrow(() -> new UploadTakenException(id))).toList();
    }

    private static Optional<Attachment> own(StaffSession session, Optional<Upload> upload) {
        return upload.filter(each -> each.account().equals(session.account()) && each.staff().equals(session.staff()))
                .flatMap(Upload::file);
    }

    /** Another request has sent the file, or it was cancelled. */
    public static final class UploadTakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient UploadId upload;

        UploadTakenException(UploadId upload) {
            super("the upload was taken meanwhile: " + upload);
            this.upload = upload;
        }

        /** What is told to the author. */
        public PostOutcome outcome() {
            return new PostOutcome.UploadMissing(upload);
        }
    }
}
