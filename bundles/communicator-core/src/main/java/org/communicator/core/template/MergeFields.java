package org.communicator.core.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.host.Client;
import org.communicator.api.host.Location;
import org.communicator.api.host.StaffSession;

/**
 * The values of the fields that every template may use.
 *
 * @param values the values by the name of the field; a name that is not there has no value
 */
public record MergeFields(Map<String, String> values) {

    /** Every name. */
    public static final List<String> NAMES = List.of("client.name", "client.firstName", "location.name",
            "location.phone", "staff.name", "staff.firstName");

    public MergeFields {
        values = Map.copyOf(values);
    }

    /** The values of a message to a client, if the host knows the person, from a location, by somebody. */
    public static MergeFields of(Optional<Client> client, Optional<Location> location, Optional<StaffSession> author) {
        Map<String, String> values = new LinkedHashMap<>();
        client.map(Client::name).ifPresent(name -> person(values, "client", name));
        location.map(Location::name).ifPresent(name -> values.put("location.name", name));
        location.flatMap(place -> place.smsNumbers().stream().findFirst())
                .ifPresent(number -> values.put("location.phone", number));
        author.map(StaffSession::name).ifPresent(name -> person(values, "staff", name));
        return new MergeFields(values);
    }

    /** The value of a field, if it has one. */
    public Optional<String> value(String field) {
        return Optional.ofNullable(values.get(field));
    }

    /** The same with further fields, which win. */
    public MergeFields with(Map<String, String> further) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(further);
        return new MergeFields(all);
    }

    private static void person(Map<String, String> values, String who, String name) {
        values.put(who + ".name", name);
        values.put(who + ".firstName", firstName(name));
    }

    /** The first word; after the comma in "Miller, Ann". */
    private static String firstName(String name) {
        String given = name.indexOf(',') < 0 ? name : name.substring(name.indexOf(',') + 1);
        return (given.isBlank() ? name : given).strip().split("\\s+")[0];
    }
}
