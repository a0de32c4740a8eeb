package org.communicator.core.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.Attachment.State;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.MediaInspector;
import org.communicator.api.media.MediaInspector.Content;
import org.communicator.api.media.MediaInspector.Inspection;
import org.communicator.api.media.MediaStore.Put;
import org.communicator.api.media.MediaStore.Put.Stored;
import org.communicator.api.media.Thumbnails;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a content that has arrived, from staff or from outside, and looks at what it is. */
@Component(service = Arrivals.class)
public final class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Contents contents;
    private final MediaInspector inspector;
    private final Thumbnails thumbnails;

    @Activate
    public Arrivals(@Reference Contents contents, @Reference MediaInspector inspector, @Reference Thumbnails thumbnails) {
        this.contents = contents;
        this.inspector = inspector;
        this.thumbnails = thumbnails;
    }

    /**
     * The file, kept; empty if it is longer than it may be.
     *
     * @param name clean
     * @param most its greatest size in bytes
     * @throws IOException if the content cannot be read
     */
    public Optional<Attachment> keep(InputStream content, String name, long most) throws IOException {
        Put put = contents.store().put(content, most);
        return put instanceof Stored stored ? Optional.of(file(stored, name)) : Optional.empty();
    }

    private Attachment file(Stored stored, String name) throws IOException {
        Content again = () -> contents.open(stored.digest())
                .orElseThrow(() -> new IOException("what was kept just now is not there: " + stored.digest()));
        Inspection inspection = inspector.inspect(again, name);
        Optional<MediaDigest> small = inspection.picture().isPresent() ? thumbnail(again) : Optional.empty();
        return new Attachment(name, inspection.type(), stored.size(), State.READY, Optional.of(stored.digest()),
                inspection.picture(), small);
    }

    /** A picture without a small one is shown as a file, which is better than none at all. */
    private Optional<MediaDigest> thumbnail(Content content) {
        try {
            Optional<byte[]> small = thumbnails.of(content);
            return small.isEmpty() ? Optional.empty() : Optional.of(((Stored) contents.store().put(
                    new ByteArrayInputStream(small.get()), small.get().length)).digest());
        } catch (IOException unreadable) {
            LOG.warn("no small picture could be made: {}", unreadable.toString());
            return Optional.empty();
        }
    }
}
