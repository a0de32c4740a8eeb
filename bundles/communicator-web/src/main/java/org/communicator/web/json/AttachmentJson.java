package org.communicator.web.json;

import org.communicator.api.media.Attachment;
import org.communicator.api.media.PictureSize;

/** A file of a message. */
public record AttachmentJson(String name, String type, long size, Attachment.State state, Integer width, Integer height,
        boolean thumbnail) {

    public static AttachmentJson of(Attachment file) {
        return new AttachmentJson(file.name(), file.type(), file.size(), file.state(),
                file.picture().map(PictureSize::width).orElse(null), file.picture().map(PictureSize::height).orElse(null),
                file.thumbnail().isPresent());
    }
}
