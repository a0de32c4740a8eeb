package org.communicator.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.media.UploadId;

/** The forms that values of a request have. */
public final class Forms {

    /** A number in E.164, or a short code. */
    static final Predicate<String> SENDER = Pattern.compile("\\+[1-9][0-9]{4,14}|[1-9][0-9]{2,7}").asMatchPredicate();
    static final Predicate<String> E164 = Pattern.compile("\\+[1-9][0-9]{4,14}").asMatchPredicate();
    static final Predicate<String> UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
            .asMatchPredicate();
    public static final Predicate<String> ADDRESS = E164.or(Pattern.compile("[^@\\sA-Z]{1,64}@[^@\\sA-Z]{1,255}")
            .asMatchPredicate());
    public static final String ADDRESS_IS = "a number in E.164 or a lower-case email address";
    static final Predicate<String> REGION = Pattern.compile("[A-Z]{2}").asMatchPredicate();
    static final Predicate<String> TIME_OF_DAY = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]").asMatchPredicate();
    static final Predicate<String> ZONE = ZoneId.getAvailableZoneIds()::contains;
    static final Predicate<String> MOMENT = value -> moment(value).isPresent();

    private static final long YEARS = 9999;

    private Forms() {
    }

    /** A date and time with its offset (RFC 3339); empty if the text is none. */
    public static Optional<Instant> moment(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            return moment.getYear() >= 1 && moment.getYear() <= YEARS ? Optional.of(moment.toInstant())
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** An optional id of a message. */
    static Optional<MessageId> message(Input in, String id) {
        try {
            return Optional.ofNullable(id).map(MessageId::parse);
        } catch (IllegalArgumentException none) {
            in.refuse("must be the id of a message");
            return Optional.empty();
        }
    }

    static Optional<UploadId> upload(Input in, String id) {
        try {
            return Optional.of(UploadId.parse(id));
        } catch (IllegalArgumentException none) {
            in.refuse("must be the id of an upload");
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> Predicate<String> nameIn(Class<E> type) {
        return value -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(value)) {
                    return true;
                }
            }
            return false;
        };
    }
}
