package org.communicator.core.batch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.communicator.api.batch.NewBatch;
import org.communicator.api.host.Client;
import org.communicator.api.host.Location;
import org.communicator.core.template.MergeFields;
import org.communicator.core.template.Template;

/** The text of a batch: which fields it has, and what becomes of it for one recipient. Pure. */
final class BatchText {

    /** A recipient's value of it is a date and time, written out in the location's zone. */
    static final String APPOINTMENT = "appointment.at";

    private static final List<String> KNOWN = MergeFields.NAMES.stream().filter(name -> !name.startsWith("staff."))
            .toList();
    private static final DateTimeFormatter WRITTEN_OUT =
            DateTimeFormatter.ofPattern("EEEE, MMMM d 'at' h:mm a", Locale.ENGLISH);

    private BatchText() {
    }

    /** The fields that are none of ours and that no recipient has a value for. */
    static SortedSet<String> unknownFields(NewBatch batch) {
        SortedSet<String> unknown = new TreeSet<>(new Template(batch.text()).fields());
        KNOWN.forEach(unknown::remove);
        batch.recipients().forEach(to -> unknown.removeAll(to.fields().keySet()));
        return unknown;
    }

    /** Whether a recipient's appointment can be read, if there is one. */
    static boolean isReadable(Map<String, String> fields) {
        return !fields.containsKey(APPOINTMENT) || moment(fields.get(APPOINTMENT)).isPresent();
    }

    static Template.Rendering render(String text, Optional<Client> client, Location location,
            Map<String, String> fields) {
        MergeFields values = MergeFields.of(client, Optional.of(location), Optional.empty())
                .with(writtenOut(fields, location.zone()));
        return new Template(text).render(values::value);
    }

    private static Map<String, String> writtenOut(Map<String, String> fields, ZoneId zone) {
        Map<String, String> values = new HashMap<>(fields);
        values.computeIfPresent(APPOINTMENT, (name, value) -> moment(value)
                .map(at -> WRITTEN_OUT.format(at.atZone(zone))).orElse(value));
        return values;
    }

    private static Optional<Instant> moment(String value) {
        try {
            return Optional.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
