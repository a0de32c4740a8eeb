package org.communicator.core.attachment;

import java.io.InputStream;
import java.util.Optional;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.MediaStore;
import org.communicator.api.store.StoreUnavailableException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The store of media, which messages do without while they have none. */
@Component(service = Contents.class)
public final class Contents {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile MediaStore media;

    @Activate
    public Contents() {
        // for OSGi
    }

    /** With that store. */
    public Contents(MediaStore media) {
        this.media = media;
    }

    /** A content; empty if it is not there any more. */
    public Optional<InputStream> open(MediaDigest content) {
        return store().open(content);
    }

    MediaStore store() {
        MediaStore there = media;
        if (there == null) {
            throw new StoreUnavailableException("no store of media is installed or ready", null);
        }
        return there;
    }
}
