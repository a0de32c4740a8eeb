package org.communicator.web.operations;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.communicator.api.operations.Health;

/**
 * The health answer.
 *
 * @param status the worst of all parts: up, degraded or down
 * @param parts the parts by name
 */
record HealthReport(String status, Map<String, Part> parts) {

    /** One part. */
    record Part(String status, String cause) {
    }

    static HealthReport of(Map<String, Health> parts) {
        Map<String, Part> told = new LinkedHashMap<>();
        parts.forEach((name, health) -> told.put(name, new Part(word(health), health.cause())));
        return new HealthReport(word(parts.values().stream().reduce(Health.UP, HealthReport::worse)), told);
    }

    static Health worse(Health one, Health other) {
        return one.status().compareTo(other.status()) >= 0 ? one : other;
    }

    boolean isDown() {
        return status.equals(word(Health.down("")));
    }

    private static String word(Health health) {
        return health.status().name().toLowerCase(Locale.ROOT);
    }
}
