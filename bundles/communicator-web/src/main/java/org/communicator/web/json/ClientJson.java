package org.communicator.web.json;

import java.util.List;
import java.util.Optional;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;

/** A client as the host puts it into the directory. */
public record ClientJson(String name, List<String> locations, List<ContactPointJson> contactPoints, String region,
        Boolean smsTransactionalConsent, Boolean emailTransactionalConsent, Boolean guestApp,
        AppointmentJson lastAppointment) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_LOCATIONS = 1000;
    private static final int MOST_CONTACT_POINTS = 50;
    private static final String DEFAULT_REGION = "US";

    public ClientJson {
        contactPoints = contactPoints == null ? List.of() : List.copyOf(contactPoints);
        region = region == null ? DEFAULT_REGION : region;
        smsTransactionalConsent = smsTransactionalConsent != null && smsTransactionalConsent;
        emailTransactionalConsent = emailTransactionalConsent != null && emailTransactionalConsent;
        guestApp = guestApp != null && guestApp;
    }

    /** The client; empty if something is wrong with it or the rest of the body. */
    public Optional<Client> toClient(AccountId account, ClientId id, Input in) {
        in.at("name").require(name);
        in.at("name").text(name, LONGEST_NAME);
        in.at("locations").require(locations);
        in.at("contactPoints").each(contactPoints, MOST_CONTACT_POINTS, (place, point) -> point.check(place));
        in.at("region").matches(Forms.REGION, region, "a country such as US");
        var belongsTo = in.at("locations").locations(locations == null ? List.of() : locations, MOST_LOCATIONS);
        if (lastAppointment != null) {
            lastAppointment.check(in.at("lastAppointment"));
        }
        return in.isSound() ? Optional.of(new Client(account, id, name, belongsTo,
                contactPoints.stream().map(ContactPointJson::toContactPoint).toList(), region, smsTransactionalConsent,
                emailTransactionalConsent, guestApp,
                Optional.ofNullable(lastAppointment).map(AppointmentJson::toAppointment))) : Optional.empty();
    }
}
