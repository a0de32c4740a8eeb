package org.communicator.core.attachment;

import java.util.Optional;
import org.communicator.api.attachment.Attachments;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.Thumbnails;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens files to those who see their message (T11). */
@Component
public final class AttachmentService implements Attachments {

    private final Stores stores;
    private final Contents contents;

    @Activate
    public AttachmentService(@Reference Stores stores, @Reference Contents contents) {
        this.stores = stores;
        this.contents = contents;
    }

    @Override
    public Optional<Opened> open(StaffSession session, MessageId id, int place, Form form) {
        session.require(Right.MESSAGES_READ);
        return stores.message(session.access(), id).flatMap(message -> file(message, place)).map(file -> open(file, form));
    }

    private static Optional<Attachment> file(Message message, int place) {
        return place < 0 || place >= message.attachments().size() ? Optional.empty()
                : Optional.of(message.attachments().get(place));
    }

    private Opened open(Attachment file, Form form) {
        boolean whole = form == Form.WHOLE;
        Optional<MediaDigest> kept = whole ? file.content() : file.thumbnail();
        return kept.flatMap(contents::open)
                .<Opened>map(content -> new Opened.There(file, whole ? file.type() : Thumbnails.TYPE, content))
                .orElseGet(() -> new Opened.NotThere(file));
    }
}
