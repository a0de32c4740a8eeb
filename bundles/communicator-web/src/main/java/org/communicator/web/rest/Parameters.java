package org.communicator.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.Page;
import org.communicator.api.media.UploadId;
import org.communicator.api.push.DeviceId;
import org.communicator.web.json.Cursor;
import org.communicator.web.json.Forms;
import org.communicator.web.problem.Pointer;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.problem.Violation;

/** Reads path, query and header parameters. */
final class Parameters {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Predicate<String> KEY = Pattern.compile("[A-Za-z0-9_.:-]{1,64}").asMatchPredicate();
    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 100;

    private Parameters() {
    }

    static Page.Request page(String cursor, String limit) {
        return new Page.Request(Optional.ofNullable(cursor).map(Parameters::cursor), limit(limit, DEFAULT_LIMIT, HIGHEST_LIMIT));
    }

    static Optional<String> idempotencyKey(String key) {
        if (key != null && !KEY.test(key)) {
            throw refuse(ProblemType.INVALID, IDEMPOTENCY_KEY, "must have 1 to 64 letters, digits, or _ . : -");
        }
        return Optional.ofNullable(key);
    }

    static ConversationId conversation(String id) {
        try {
            return ConversationId.parse(id);
        } catch (IllegalArgumentException none) {
            throw notFound();
        }
    }

    static MessageId message(String id) {
        try {
            return MessageId.parse(id);
        } catch (IllegalArgumentException none) {
            throw notFound();
        }
    }

    static UploadId upload(String id) {
        try {
            return UploadId.parse(id);
        } catch (IllegalArgumentException none) {
            throw notFound();
        }
    }

    static DeviceId device(String id) {
        try {
            return DeviceId.parse(id);
        } catch (IllegalArgumentException none) {
            throw notFound();
        }
    }

    /** An id of the host by which something is asked for: what cannot be one is not there. */
    static <T> T hostId(String id, Function<String, T> type) {
        try {
            return type.apply(id);
        } catch (IllegalArgumentException none) {
            throw notFound();
        }
    }

    /** An address; a plus sign that was not encoded has become a space on its way. */
    static String address(String value) {
        if (value == null) {
            throw refuse(ProblemType.INVALID, "address", "is required");
        }
        String address = value.startsWith(" ") ? "+" + value.substring(1) : value;
        if (!Forms.ADDRESS.test(address)) {
            throw refuse(ProblemType.INVALID, "address", "must be " + Forms.ADDRESS_IS);
        }
        return address;
    }

    static Instant moment(String name, String value) {
        if (value == null) {
            throw refuse(ProblemType.INVALID, name, "is required");
        }
        return Forms.moment(value).orElseThrow(
                () -> refuse(ProblemType.MALFORMED, name, "must be a date and time such as 2025-03-14T15:00:00Z"));
    }

    /** A place in a list, from 0. */
    static int place(String place) {
        try {
            return Integer.parseUnsignedInt(place);
        } catch (NumberFormatException none) {
            throw notFound();
        }
    }

    static ProblemException notFound() {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no such thing within reach.");
    }

    static ProblemException refuse(ProblemType type, String name, String detail) {
        return ProblemException.of(type, List.of(new Violation(Pointer.step(name), detail)));
    }

    private static UUID cursor(String cursor) {
        return Cursor.read(cursor).orElseThrow(
                () -> refuse(ProblemType.MALFORMED, "cursor", "must be the next of a page"));
    }

    /** How many are wanted at most. */
    static int limit(String limit, int usual, int highest) {
        if (limit == null) {
            return usual;
        }
        int number;
        try {
            number = Integer.parseInt(limit);
        } catch (NumberFormatException none) {
            throw refuse(ProblemType.MALFORMED, "limit", "must be a number");
        }
        if (number < 1 || number > highest) {
            throw refuse(ProblemType.INVALID, "limit", "must be 1 to " + highest);
        }
        return number;
    }
}
