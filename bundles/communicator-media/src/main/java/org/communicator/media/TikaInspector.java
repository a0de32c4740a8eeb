package org.communicator.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.communicator.api.media.MediaInspector;
import org.communicator.api.media.PictureSize;
import org.osgi.service.component.annotations.Component;

/**
 * Asks Tika's table of magic numbers first without the name. Only what is a container is then asked again with it, for
 * Tika believes any name of what it does not know.
 */
@Component
public final class TikaInspector implements MediaInspector {

    private static final Set<String> CONTAINERS = Set.of("application/zip", "application/x-tika-ooxml",
            "application/x-tika-msoffice", "application/xml", "text/plain");
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp");
    /** More than any camera's; a file that says so is made to break who opens it. */
    private static final long MOST_PIXELS = 200_000_000;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    @Override
    public Inspection inspect(Content content, String name) throws IOException {
        String found = type(content, "");
        String type = CONTAINERS.contains(found) && !name.isEmpty() ? type(content, name) : found;
        if (!PICTURES.contains(type)) {
            return Inspection.of(type);
        }
        Optional<PictureSize> size = size(content);
        return size.isPresent() ? new Inspection(type, size) : Inspection.of(UNKNOWN);
    }

    private String type(Content content, String name) throws IOException {
        Metadata hints = new Metadata();
        if (!name.isEmpty()) {
            hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try (InputStream bytes = content.open(); TikaInputStream buffered = TikaInputStream.get(bytes)) {
            MediaType type = types.detect(buffered, hints);
            return type.getBaseType().toString();
        }
    }

    private static Optional<PictureSize> size(Content content) throws IOException {
        try (InputStream bytes = content.open()) {
            return Pictures.size(bytes).filter(size -> size.pixels() <= MOST_PIXELS);
        }
    }
}
