package org.communicator.core.media;

import java.util.Locale;
import java.util.Set;

/**
 * What messages of a kind may carry.
 *
 * @param types media types; {@code audio/*} is all sound, and that of everything all but programs
 * @param perFile the greatest size of a file in bytes
 * @param perMessage the greatest size of all of them in bytes
 * @param files how many files; none if 0
 * @param words how it is said to people
 */
public record MediaProfile(Set<String> types, long perFile, long perMessage, int files, Words words) {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = 1024 * KILOBYTE;
    private static final String ALL = "*/*";
    private static final String NO_IMAGE = "Not a recognized image file";
    private static final String TOO_BIG = "The file is too big";
    /** What does something when it is opened, and hardly ever something good when a stranger sent it. */
    private static final Set<String> PROGRAMS = Set.of("application/x-msdownload", "application/x-dosexec",
            "application/x-executable", "application/x-elf", "application/x-sharedlib", "application/x-mach-o",
            "application/x-msi", "application/x-ms-installer", "application/x-bat", "application/x-sh",
            "application/java-archive", "application/x-ms-shortcut", "application/vnd.android.package-archive");

    /** Pictures to guests, each below 5 MB; ten and 5 MB together are what Twilio takes (G08). */
    public static final MediaProfile GUEST_IMAGES = new MediaProfile(Set.of("image/jpeg", "image/png", "image/gif"),
            5 * MEGABYTE - 1, 5 * MEGABYTE, 10, new Words(NO_IMAGE,
                    "Supported image types are 'jpeg', 'jpg', 'png', 'gif', 'pjpeg', and 'x-png'", NO_IMAGE));

    /** What carriers pass on of a business's MMS (T05). */
    public static final MediaProfile BUSINESS_MMS = new MediaProfile(Set.of("image/jpeg", "image/png", "image/gif",
            "application/pdf", "application/vnd.ms-powerpoint", "application/msword", "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.apple.pages", "application/vnd.apple.numbers", "application/zip", "audio/*", "video/*"),
            2 * MEGABYTE, 7 * MEGABYTE / 2, 10, new Words("This file cannot be sent by MMS",
                    "Possible are jpg, jpeg, gif, png, pdf, ppt, doc, xls, pages, numbers, zip, audio and video.", TOO_BIG));

    /** Mail and chats of staff. */
    public static final MediaProfile FILES = new MediaProfile(Set.of(ALL), 20 * MEGABYTE, 20 * MEGABYTE, 10,
            new Words("This file cannot be sent", "Programs are not sent. Everything else is.", TOO_BIG));

    /** Toll-free numbers: texts only (T05). */
    public static final MediaProfile TEXTS_ONLY = new MediaProfile(Set.of(), 0, 0, 0,
            new Words("This number sends no attachments",
                    "It sends texts only. Choose another number to send from, or leave the files out.", TOO_BIG));

    /** A way on which nothing but texts goes. */
    public static final MediaProfile NO_WAY = new MediaProfile(Set.of(), 0, 0, 0,
            new Words("Attachments do not go this way",
                    "The client is written to on a way that carries texts only. Leave the files out.", TOO_BIG));

    /**
     * How it is said.
     *
     * @param title of a file that is none of these types
     * @param possible what is possible
     * @param tooBig of a file that is too big
     */
    public record Words(String title, String possible, String tooBig) {
    }

    public MediaProfile {
        types = Set.copyOf(types);
        if (perFile < 0 || perMessage < 0 || files < 0) {
            throw new IllegalArgumentException("limits must not be negative: " + perFile + ", " + perMessage + ", " + files);
        }
    }

    boolean takes(String type) {
        return types.contains(type) || types.contains(type.substring(0, type.indexOf('/')) + "/*")
                || types.contains(ALL) && !PROGRAMS.contains(type);
    }

    /** A size as people read it: limits are rounded down and what breaks them up, so that no two look the same. */
    static String size(long bytes, boolean limit) {
        double unit = bytes < MEGABYTE ? KILOBYTE : MEGABYTE;
        double tenths = bytes * 10 / unit;
        String number = String.format(Locale.ROOT, "%.1f", (limit ? Math.floor(tenths) : Math.ceil(tenths)) / 10);
        return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number)
                + (bytes < MEGABYTE ? " kB" : " MB");
    }
}
