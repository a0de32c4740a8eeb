package org.communicator.web.json;

import java.util.List;
import org.communicator.api.host.NewContact;

/** A client whom the host shall take in. */
public record NewContactJson(String name, List<String> locations, List<ContactPointJson> contactPoints, String region,
        Boolean smsTransactionalConsent, Boolean emailTransactionalConsent) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_LOCATIONS = 100;
    private static final int MOST_CONTACT_POINTS = 10;
    private static final String DEFAULT_REGION = "US";

    public NewContactJson {
        locations = locations == null ? List.of() : List.copyOf(locations);
        contactPoints = contactPoints == null ? List.of() : List.copyOf(contactPoints);
        region = region == null ? DEFAULT_REGION : region;
    }

    /**
     * The contact, if it is one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public NewContact toContact() {
        Input body = Input.body();
        body.at("name").require(name);
        body.at("name").text(name, LONGEST_NAME);
        body.at("contactPoints").each(contactPoints, MOST_CONTACT_POINTS, (place, point) -> point.check(place));
        body.at("region").matches(Forms.REGION, region, "a country such as US");
        var belongsTo = body.at("locations").locations(locations, MOST_LOCATIONS);
        body.insist();
        return new NewContact(name, belongsTo, contactPoints.stream().map(ContactPointJson::toContactPoint).toList(),
                region, Boolean.TRUE.equals(smsTransactionalConsent), Boolean.TRUE.equals(emailTransactionalConsent));
    }
}
