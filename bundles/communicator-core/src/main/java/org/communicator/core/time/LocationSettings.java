package org.communicator.core.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.host.LocationId;

/** A setting with a value for all locations, and with others for some: the same name, a dot and the location's id. */
final class LocationSettings {

    private final String all;
    private final Map<String, String> some = new HashMap<>();

    LocationSettings(Map<String, Object> settings, String name, String all) {
        this.all = all;
        settings.forEach((key, value) -> {
            if (key.startsWith(name + ".")) {
                some.put(key.substring(name.length() + 1), value.toString());
            }
        });
    }

    String of(LocationId location) {
        return own(location).orElse(all);
    }

    Optional<String> own(LocationId location) {
        return Optional.ofNullable(some.get(location.value()));
    }

    String all() {
        return all;
    }

    /** Whether any location has something but a blank. */
    boolean isSet() {
        return !all.isBlank() || some.values().stream().anyMatch(value -> !value.isBlank());
    }
}
