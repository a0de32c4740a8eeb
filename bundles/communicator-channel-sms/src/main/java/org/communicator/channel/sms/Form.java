package org.communicator.channel.sms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a form in their order; a name may come more than once.
 *
 * @param fields the fields
 */
public record Form(List<Field> fields) {

    /**
     * A field.
     *
     * @param name its name
     * @param value its value, perhaps empty
     */
    public record Field(String name, String value) {
    }

    public Form {
        fields = List.copyOf(fields);
    }

    /**
     * Reads {@code application/x-www-form-urlencoded}.
     *
     * @throws RefusedException if it is no such thing, or not in UTF-8
     */
    public static Form parse(byte[] encoded) {
        List<Field> fields = new ArrayList<>();
        FormDecoder decoder = new FormDecoder(encoded);
        while (decoder.hasNext()) {
            fields.add(decoder.next());
        }
        return new Form(fields);
    }

    /**
     * Reads the query of a URL.
     *
     * @throws RefusedException if it is not in UTF-8
     */
    public static Form ofQuery(String url) {
        int fragment = url.indexOf('#');
        String bare = fragment < 0 ? url : url.substring(0, fragment);
        int query = bare.indexOf('?');
        return parse(query < 0 ? new byte[0] : bare.substring(query + 1).getBytes(StandardCharsets.UTF_8));
    }

    /** The first value of a name. */
    public Optional<String> first(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst();
    }

    /**
     * The first value of a name that must be there and not be blank.
     *
     * @throws RefusedException if it is not
     */
    public String required(String name) {
        return first(name).filter(value -> !value.isBlank()).orElseThrow(() -> RefusedException.malformed(name));
    }
}
