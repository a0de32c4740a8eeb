package org.communicator.api.people;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.communicator.api.host.LocationId;

/**
 * A number to send from.
 *
 * @param number E.164, or the digits of a short code
 * @param type what kind of number it is
 * @param locations the locations that have it
 * @param assigned whether it is assigned to the one who asks
 * @param isDefault whether it is the one that sends if no other one is chosen
 */
public record SenderNumber(String number, Type type, Set<LocationId> locations, boolean assigned, boolean isDefault) {

    /** Kinds of numbers, with what each may carry (T05). */
    public enum Type {
        LOCAL(Capabilities.EVERYTHING,
                "Texts and attachments: at most 10 files, each of at most 2 MB, 3.5 MB in all. A text to a group goes to"
                        + " each person separately; nobody sees the others' answers."),
        TOLL_FREE(Capabilities.TEXTS_ONLY, "Texts only: a toll-free number carries neither attachments nor groups."),
        SHORT_CODE(Capabilities.TEXTS_ONLY, "Texts only: a short code carries neither attachments nor groups.");

        private final Capabilities capabilities;
        private final String words;

        Type(Capabilities capabilities, String words) {
            this.capabilities = capabilities;
            this.words = words;
        }

        public Capabilities capabilities() {
            return capabilities;
        }

        /** The same in words for staff. */
        public String words() {
            return words;
        }
    }

    /**
     * What a number may carry beside texts.
     *
     * @param attachments whether files can be attached
     * @param groups whether a text can go to a group, which means to each person separately: group MMS, in which all see
     *        all answers, is on no number of an ordinary messaging account
     * @param maxFiles files in a message
     * @param maxFileBytes bytes of a file
     * @param maxMessageBytes bytes of all files of a message
     * @param fileTypes what can be attached, as endings of names and words
     */
    public record Capabilities(boolean attachments, boolean groups, int maxFiles, int maxFileBytes, int maxMessageBytes,
            List<String> fileTypes) {

        static final Capabilities EVERYTHING = new Capabilities(true, true, 10, 2 * 1024 * 1024, 7 * 1024 * 1024 / 2,
                List.of("jpg", "jpeg", "gif", "png", "pdf", "ppt", "doc", "xls", "pages", "numbers", "zip", "audio", "video"));
        static final Capabilities TEXTS_ONLY = new Capabilities(false, false, 0, 0, 0, List.of());

        public Capabilities {
            fileTypes = List.copyOf(fileTypes);
        }
    }

    public SenderNumber {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(type, "type");
        locations = Set.copyOf(locations);
    }
}
