package org.communicator.core.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.communicator.api.media.MediaItem;
import org.communicator.api.media.MediaRefusal;
import org.communicator.api.media.MediaRefusal.Reason;

/** Decides whether a message may carry contents, and says everything that stands against it at once. */
public final class MediaPolicy {

    private MediaPolicy() {
    }

    /** What stands against it, the files in their order and then what is about all of them; nothing if it may go. */
    public static List<MediaRefusal> judge(MediaProfile profile, List<MediaItem> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        if (profile.files() == 0) {
            return List.of(ofAll(Reason.NOT_FROM_THIS_NUMBER, profile.words().title(), profile.words().possible()));
        }
        List<MediaRefusal> refusals = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            judge(profile, index, items.get(index), refusals);
        }
        judgeTogether(profile, items, refusals);
        return List.copyOf(refusals);
    }

    /** What stands against a file before it is here and its type is known. */
    public static Optional<MediaRefusal> judgeSize(MediaProfile profile, String name, long size) {
        if (profile.files() == 0) {
            return Optional.of(ofAll(Reason.NOT_FROM_THIS_NUMBER, profile.words().title(), profile.words().possible()));
        }
        return size > profile.perFile() ? Optional.of(tooBig(profile, 0, name, size)) : Optional.empty();
    }

    private static MediaRefusal tooBig(MediaProfile profile, int index, String name, long size) {
        return new MediaRefusal(Reason.TOO_BIG, OptionalInt.of(index), profile.words().tooBig(), name + " has "
                + MediaProfile.size(size, false) + ". A file may have at most "
                + MediaProfile.size(profile.perFile(), true) + ".");
    }

    private static void judge(MediaProfile profile, int index, MediaItem item, List<MediaRefusal> refusals) {
        if (!profile.takes(item.type())) {
            refusals.add(new MediaRefusal(Reason.WRONG_TYPE, OptionalInt.of(index), profile.words().title(),
                    profile.words().possible()));
        } else if (item.size() > profile.perFile()) {
            refusals.add(tooBig(profile, index, item.name(), item.size()));
        }
    }

    private static void judgeTogether(MediaProfile profile, List<MediaItem> items, List<MediaRefusal> refusals) {
        if (items.size() > profile.files()) {
            refusals.add(ofAll(Reason.TOO_MANY, "Too many files", "These are " + items.size()
                    + " files. A message may have at most " + profile.files() + "."));
        }
        long together = items.stream().mapToLong(MediaItem::size).sum();
        if (items.size() > 1 && together > profile.perMessage()) {
            refusals.add(ofAll(Reason.TOO_BIG_TOGETHER, "The files are too big together",
                    "Together they have " + MediaProfile.size(together, false) + ". A message may have at most "
                            + MediaProfile.size(profile.perMessage(), true) + "."));
        }
    }

    private static MediaRefusal ofAll(Reason reason, String title, String detail) {
        return new MediaRefusal(reason, OptionalInt.empty(), title, detail);
    }
}
