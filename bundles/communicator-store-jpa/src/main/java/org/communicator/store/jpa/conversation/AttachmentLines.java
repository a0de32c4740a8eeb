package org.communicator.store.jpa.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.Attachment.State;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.PictureSize;

/** How the attachments of a message are written down: one a line, its name at the end, for only that has spaces. */
public final class AttachmentLines {

    private static final String LINE = "\n";
    private static final String SPACE = " ";
    private static final String NOTHING = "-";
    private static final String BY = "x";
    private static final int FIELDS = 7;

    private AttachmentLines() {
    }

    /** The lines; null if there are none. */
    public static String text(List<Attachment> attachments) {
        return attachments.isEmpty() ? null
                : attachments.stream().map(AttachmentLines::line).collect(Collectors.joining(LINE));
    }

    /** What the lines say. */
    public static List<Attachment> attachments(String text) {
        return text == null ? List.of() : text.lines().map(AttachmentLines::attachment).toList();
    }

    private static String line(Attachment file) {
        return String.join(SPACE, file.state().name(), Long.toString(file.size()),
                file.content().map(MediaDigest::value).orElse(NOTHING),
                file.picture().map(size -> size.width() + BY + size.height()).orElse(NOTHING),
                file.thumbnail().map(MediaDigest::value).orElse(NOTHING), file.type(), file.name());
    }

    private static Attachment attachment(String line) {
        String[] fields = line.split(SPACE, FIELDS);
        return new Attachment(fields[6], fields[5], Long.parseLong(fields[1]), State.valueOf(fields[0]),
                there(fields[2]).map(MediaDigest::new), there(fields[3]).map(AttachmentLines::size),
                there(fields[4]).map(MediaDigest::new));
    }

    private static Optional<String> there(String field) {
        return Optional.of(field).filter(value -> !value.equals(NOTHING));
    }

    private static PictureSize size(String field) {
        int by = field.indexOf(BY);
        return new PictureSize(Integer.parseInt(field.substring(0, by)), Integer.parseInt(field.substring(by + 1)));
    }
}
