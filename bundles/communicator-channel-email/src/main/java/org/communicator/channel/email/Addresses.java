package org.communicator.channel.email;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.LocationId;

/**
 * Our own addresses, all in lower case.
 *
 * @param common the one of all locations that have none of their own
 * @param own those that locations have of their own
 */
public record Addresses(String common, Map<LocationId, String> own) {

    public Addresses {
        own = Map.copyOf(own);
    }

    /** What a location writes from. */
    public String of(LocationId location) {
        return own.getOrDefault(location, common);
    }

    /** The locations that write from an address by name; empty for the common one and for strangers'. */
    public Set<LocationId> locations(String address) {
        Set<LocationId> locations = new HashSet<>();
        own.forEach((location, each) -> {
            if (each.equals(address)) {
                locations.add(location);
            }
        });
        return locations;
    }

    /** The address of ours that this one leads to, with or without a part after a plus; empty if it is not ours. */
    public Optional<String> ours(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        String bare = split(lower).get("bare");
        return common.equals(bare) || own.containsValue(bare) ? Optional.of(bare)
                : common.equals(lower) || own.containsValue(lower) ? Optional.of(lower) : Optional.empty();
    }

    /** What stands after the plus; empty if nothing does. */
    public static Optional<String> detail(String address) {
        return Optional.ofNullable(split(address.strip().toLowerCase(Locale.ROOT)).get("detail"));
    }

    /** The address with a part after a plus. */
    public static String plus(String address, String detail) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + "+" + detail + address.substring(at);
    }

    /** The part after the at sign. */
    public static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static Map<String, String> split(String address) {
        Map<String, String> parts = new HashMap<>();
        int at = address.lastIndexOf('@');
        int plus = address.lastIndexOf('+', Math.max(at, 0));
        parts.put("bare", plus < 1 ? address : address.substring(0, plus) + address.substring(at));
        if (plus >= 1) {
            parts.put("detail", address.substring(plus + 1, at));
        }
        return parts;
    }
}
