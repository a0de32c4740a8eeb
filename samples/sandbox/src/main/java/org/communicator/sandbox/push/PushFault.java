package org.communicator.sandbox.push;

import org.communicator.sandbox.http.Problem;

/**
 * How a push service misbehaves.
 *
 * @param status the HTTP status it answers; null cuts the connection instead of an answer
 * @param errorCode Firebase's code, such as UNREGISTERED; null for none
 * @param retryAfterSeconds what it asks to be left alone, null for nothing
 * @param taken whether it takes the notification all the same
 * @param times for how many notifications, null until it is cleared
 */
public record PushFault(Integer status, String errorCode, Integer retryAfterSeconds, boolean taken, Integer times) {

    public PushFault {
        if (status != null && (status < 400 || status > 599)) {
            throw new Problem(400, "'status' is not between 400 and 599.");
        }
        if (times != null && times < 1) {
            throw new Problem(400, "'times' is less than 1.");
        }
    }

    PushFault oneLess() {
        return times == null ? this : times == 1 ? null
                : new PushFault(status, errorCode, retryAfterSeconds, taken, times - 1);
    }
}
