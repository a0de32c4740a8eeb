package org.communicator.web.json;

import java.util.List;
import org.communicator.api.template.TextTemplate;

/** A template. */
public record TemplateJson(String id, Ref location, String name, String text) {

    /** All of them. */
    public record ListJson(List<TemplateJson> items) {

        public static ListJson of(List<TextTemplate> templates, LocationNames names) {
            return new ListJson(templates.stream().map(template -> TemplateJson.of(template, names)).toList());
        }
    }

    public static TemplateJson of(TextTemplate template, LocationNames names) {
        return new TemplateJson(template.id().toString(), template.location().map(names::ref).orElse(null),
                template.name(), template.text());
    }
}
