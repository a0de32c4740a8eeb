package org.communicator.web.json;

import java.util.Optional;
import org.communicator.api.template.Templates.Draft;

/** What a template is to be from now on, and what it was when somebody looked, if that matters. */
public record TemplateChangeJson(String locationId, String name, String text, NewTemplateJson expected) {

    /**
     * A change.
     *
     * @param draft what it is to be
     * @param expected what it was
     */
    public record Change(Draft draft, Optional<Draft> expected) {
    }

    /**
     * The change, if it is one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public Change toChange() {
        Input body = Input.body();
        Optional<Draft> draft = new NewTemplateJson(locationId, name, text).check(body);
        Optional<Draft> seen = Optional.ofNullable(expected).flatMap(given -> given.check(body.at("expected")));
        body.insist();
        return new Change(draft.orElseThrow(), seen);
    }
}
