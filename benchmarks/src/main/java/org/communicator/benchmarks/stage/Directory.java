package org.communicator.benchmarks.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The business that is measured: clients at locations, each location with a number of its own. */
public final class Directory {

    /** How many clients. */
    public static final int CLIENTS = 2_000;
    /** How many locations. */
    public static final int LOCATIONS = 10;

    private static final int BULK = 900;

    private Directory() {
    }

    /** A client's id. */
    public static String client(int index) {
        return "client-%04d".formatted(index % CLIENTS);
    }

    /** A client's phone number. */
    public static String phone(int index) {
        return "+1" + (2_122_000_000L + index % CLIENTS);
    }

    /** The number of a client's location. */
    public static String number(int index) {
        return "+1" + (3_125_550_100L + index % LOCATIONS);
    }

    static List<String> locations() {
        return IntStream.range(0, LOCATIONS).mapToObj(Directory::location).toList();
    }

    /** Bodies for the bulk call that together bring all of it. */
    static List<Map<String, Object>> bulks() {
        Map<String, Object> locations = new LinkedHashMap<>();
        IntStream.range(0, LOCATIONS).forEach(i -> locations.put(location(i), Map.of("name", "Location " + i,
                "zone", "America/New_York", "accountDefault", i == 0, "smsNumbers", List.of(number(i)))));
        Map<String, Object> staff = Map.of("staff-1", Map.of("name", "Dana Reed", "locations", locations(),
                "rights", Tokens.RIGHTS));
        return IntStream.rangeClosed(0, CLIENTS / BULK).mapToObj(part -> Map.<String, Object>of(
                "locations", part == 0 ? locations : Map.of(), "staff", part == 0 ? staff : Map.of(),
                "clients", clients(part * BULK, Math.min(CLIENTS, (part + 1) * BULK)))).toList();
    }

    /** The body of a batch to that many numbers that are no client's. */
    static Map<String, Object> confirmations(int count) {
        return Map.of("kind", "CONFIRMATION", "locationId", location(0), "text", "Your appointment is confirmed.",
                "recipients", IntStream.range(0, count)
                        .mapToObj(i -> Map.of("address", "+1" + (4_152_000_000L + i))).toList());
    }

    private static Map<String, Object> clients(int from, int to) {
        Map<String, Object> clients = new LinkedHashMap<>();
        IntStream.range(from, to).forEach(i -> clients.put(client(i), Map.of("name", "Client No. " + i,
                "locations", List.of(location(i)), "smsTransactionalConsent", true,
                "contactPoints", List.of(Map.of("type", "PHONE", "value", phone(i), "label", "Mobile")))));
        return clients;
    }

    private static String location(int index) {
        return "location-" + index % LOCATIONS;
    }
}
