package org.communicator.core.template;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with fields in braces, such as <code>Hello {client.firstName}</code>. Whatever stands in a pair of braces is
 * a field, so that no misspelt one is ever sent as it is. Pure.
 *
 * @param text the text
 */
public record Template(String text) {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    /**
     * What became of a template.
     *
     * @param text the text; a field that has no value stands in it as it was
     * @param missing the fields that have no value, in the order of the text; a text that misses one is not to be sent
     */
    public record Rendering(String text, Set<String> missing) {

        public Rendering {
            missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
        }

        public boolean isComplete() {
            return missing.isEmpty();
        }
    }

    /** The names of its fields, in the order of the text. */
    public Set<String> fields() {
        return FIELD.matcher(text).results().map(field -> field.group(1).strip())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The text with each field replaced; what a value has in braces is no field. A blank value is a missing one. */
    public Rendering render(Function<String, Optional<String>> values) {
        Set<String> missing = new LinkedHashSet<>();
        String rendered = FIELD.matcher(text).replaceAll(field -> {
            Optional<String> value = values.apply(field.group(1).strip()).filter(found -> !found.isBlank());
            if (value.isEmpty()) {
                missing.add(field.group(1).strip());
            }
            return Matcher.quoteReplacement(value.orElse(field.group()));
        });
        return new Rendering(rendered, missing);
    }
}
