package org.communicator.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Decoded parameters of a query or of a form body, in the order of their first appearance. */
public final class Form {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /**
     * @param encoded {@code application/x-www-form-urlencoded} text, null for none
     * @throws IllegalArgumentException when a percent escape is broken
     */
    public static Form parse(String encoded) {
        Form form = new Form();
        if (encoded == null || encoded.isEmpty()) {
            return form;
        }
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            form.add(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
        }
        return form;
    }

    public Form add(String name, String value) {
        values.computeIfAbsent(name, any -> new ArrayList<>(1)).add(value);
        return this;
    }

    /** Adds the parameter unless the value is null. */
    public Form addIfKnown(String name, Object value) {
        return value == null ? this : add(name, value.toString());
    }

    public Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name)).map(all -> all.get(0));
    }

    /** The first value unless it is missing or empty. */
    public Optional<String> given(String name) {
        return first(name).filter(value -> !value.isEmpty());
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Map<String, List<String>> asMap() {
        return values;
    }

    public String encoded() {
        StringJoiner joined = new StringJoiner("&");
        values.forEach((name, all) -> all.forEach(
                value -> joined.add(URLEncoder.encode(name, UTF_8) + '=' + URLEncoder.encode(value, UTF_8))));
        return joined.toString();
    }
}
