package org.communicator.web.json;

import java.util.Optional;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.LocationId;
import org.communicator.api.template.Templates;
import org.communicator.api.template.TextTemplate;

/** A template to be kept; without a location it is for all. */
public record NewTemplateJson(String location, String name, String text) {

    /**
     * The template, if it is one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public Templates.Draft toDraft() {
        Input body = Input.body();
        body.at("name").require(name);
        body.at("name").text(name, TextTemplate.MAX_NAME);
        body.at("text").require(text);
        body.at("text").text(text, Message.MAX_TEXT);
        Optional<LocationId> place = Optional.ofNullable(location)
                .flatMap(id -> body.at("location").id(id, LocationId::new));
        body.insist();
        return new Templates.Draft(place, name, text);
    }
}
