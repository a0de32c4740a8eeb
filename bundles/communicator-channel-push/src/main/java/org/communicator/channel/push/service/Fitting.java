package org.communicator.channel.push.service;

import java.util.function.Function;
import org.communicator.api.push.PushNotice;

/** Makes a notification fit. What is cut off the app fetches. Pure. */
public final class Fitting {

    private static final String CUT = "…";

    private Fitting() {
    }

    /**
     * The notification as it is written, with as much of its text as fits.
     *
     * @param most bytes
     * @param written how it is written
     */
    public static byte[] within(int most, PushNotice notice, Function<PushNotice, byte[]> written) {
        byte[] whole = written.apply(notice);
        if (whole.length <= most) {
            return whole;
        }
        int fits = 0;
        int tooMany = notice.body().length();
        while (fits + 1 < tooMany) {
            int middle = (fits + tooMany) >>> 1;
            if (written.apply(cut(notice, middle)).length <= most) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return written.apply(cut(notice, fits));
    }

    private static PushNotice cut(PushNotice notice, int length) {
        int end = length > 0 && Character.isHighSurrogate(notice.body().charAt(length - 1)) ? length - 1 : length;
        return notice.withBody(notice.body().substring(0, end).stripTrailing() + CUT);
    }
}
