package org.communicator.web.json;

import java.util.Optional;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.LocationId;
import org.communicator.api.template.Templates;
import org.communicator.api.template.TextTemplate;

/** A template to be kept; without a location it is for all. */
public record NewTemplateJson(String locationId, String name, String text) {

    /**
     * The template, if it is one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public Templates.Draft toDraft() {
        Input body = Input.body();
        Optional<Templates.Draft> draft = check(body);
        body.insist();
        return draft.orElseThrow();
    }

    /** The same as a part of a body; empty if something is wrong, which is told. */
    Optional<Templates.Draft> check(Input in) {
        in.at("name").require(name);
        in.at("name").text(name, TextTemplate.MAX_NAME);
        in.at("text").require(text);
        in.at("text").text(text, Message.MAX_TEXT);
        Optional<LocationId> place = Optional.ofNullable(locationId)
                .flatMap(id -> in.at("locationId").id(id, LocationId::new));
        return in.isSound() ? Optional.of(new Templates.Draft(place, name, text)) : Optional.empty();
    }
}
