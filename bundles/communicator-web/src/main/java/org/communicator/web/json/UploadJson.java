package org.communicator.web.json;

import org.communicator.api.attachment.Upload;

/** A file on its way to us; what it is, once all of it is here. */
public record UploadJson(String id, String name, long size, long received, AttachmentJson file) {

    public static UploadJson of(Upload upload) {
        return new UploadJson(upload.id().toString(), upload.name(), upload.size(), upload.received(),
                upload.file().map(AttachmentJson::of).orElse(null));
    }
}
