package org.communicator.camel.file;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.PropertiesLookupListener;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.spi.PropertiesSource;

/**
 * What stands in double braces in the administrator's files, and what it must not be shown as: whatever was put into a
 * route is taken out of what is told of the route. Thread-safe.
 */
public final class RouteValues implements PropertiesSource, PropertiesLookupListener {

    /** Shorter ones are no secrets, and would be found in any text. */
    private static final int SHORTEST = 5;

    private final Map<String, String> used = new ConcurrentHashMap<>();
    private volatile Map<String, String> values = Map.of();

    /** Replaces the values. */
    public void set(Map<String, String> now) {
        values = Map.copyOf(now);
    }

    /** Makes the values known to a context. */
    public void offer(CamelContext context) {
        PropertiesComponent properties = (PropertiesComponent) context.getPropertiesComponent();
        properties.setAutoDiscoverPropertiesSources(false);
        properties.addPropertiesSource(this);
        properties.addPropertiesLookupListener(this);
    }

    @Override
    public String getName() {
        return "communicator";
    }

    @Override
    public String getProperty(String name) {
        return values.get(name);
    }

    @Override
    public void onLookup(String name, String value, String defaultValue, String source) {
        if (value != null && value.length() >= SHORTEST) {
            used.put(value, name);
        }
    }

    /** The text with the names of the values in place of the values. */
    public String hide(String text) {
        String hidden = text;
        // Longest first: one value may be part of another.
        Map<String, String> longestFirst = new TreeMap<>((one, other) -> one.length() == other.length()
                ? one.compareTo(other) : other.length() - one.length());
        longestFirst.putAll(used);
        for (Map.Entry<String, String> value : longestFirst.entrySet()) {
            hidden = hidden.replace(value.getKey(), "{{" + value.getValue() + "}}");
        }
        return hidden;
    }
}
