package org.communicator.api.template;

import java.util.Set;

/** What became of a template that somebody wanted to keep. Unless it is {@link Kept} nothing was changed. */
public sealed interface TemplateOutcome {

    /**
     * It is kept.
     *
     * @param template as it is
     */
    record Kept(TextTemplate template) implements TemplateOutcome {
    }

    /**
     * Somebody changed it meanwhile.
     *
     * @param current as it is
     */
    record Conflict(TextTemplate current) implements TemplateOutcome {
    }

    /** There is no such template within reach. */
    record NotFound() implements TemplateOutcome {
    }

    /**
     * It has fields that nobody knows.
     *
     * @param fields their names, as written
     */
    record UnknownFields(Set<String> fields) implements TemplateOutcome {
        public UnknownFields {
            fields = Set.copyOf(fields);
        }
    }

    /** Its location is out of the caller's reach, or it is for all and the caller may not act for every location. */
    record NotYours() implements TemplateOutcome {
    }

    /** The account has as many as it can have. */
    record TooMany() implements TemplateOutcome {
    }
}
