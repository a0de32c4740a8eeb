package org.communicator.sandbox.twilio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.Predicate;
import org.communicator.sandbox.http.Form;
import org.communicator.sandbox.message.Message;

/** The filters DateSent, {@code DateSent<} and {@code DateSent>}: a day in UTC, both ends included, or a second. */
final class DateSent {

    private DateSent() {
    }

    static Predicate<Message> filter(Form query) {
        Optional<Span> on = span(query, "DateSent");
        Optional<Span> until = span(query, "DateSent<");
        Optional<Span> since = span(query, "DateSent>");
        if (on.isEmpty() && until.isEmpty() && since.isEmpty()) {
            return message -> true;
        }
        return message -> message.sent() != null
                && on.map(span -> span.contains(message.sent())).orElse(true)
                && until.map(span -> message.sent().isBefore(span.end())).orElse(true)
                && since.map(span -> !message.sent().isBefore(span.start())).orElse(true);
    }

    private static Optional<Span> span(Form query, String name) {
        return query.given(name).map(text -> {
            try {
                return text.contains("T") ? Span.second(time(text)) : Span.day(LocalDate.parse(text));
            } catch (DateTimeParseException wrong) {
                throw new IllegalParameter();
            }
        });
    }

    /** Twilio's own client library leaves the zone out and means UTC. */
    private static Instant time(String text) {
        TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME
                .parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime zoned ? zoned.toInstant()
                : ((LocalDateTime) time).toInstant(ZoneOffset.UTC);
    }

    private record Span(Instant start, Instant end) {

        static Span day(LocalDate day) {
            return new Span(day.atStartOfDay().toInstant(ZoneOffset.UTC),
                    day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        }

        static Span second(Instant time) {
            Instant start = time.truncatedTo(ChronoUnit.SECONDS);
            return new Span(start, start.plusSeconds(1));
        }

        boolean contains(Instant instant) {
            return !instant.isBefore(start) && instant.isBefore(end);
        }
    }
}
