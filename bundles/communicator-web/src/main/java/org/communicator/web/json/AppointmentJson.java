package org.communicator.web.json;

import org.communicator.api.host.Appointment;
import org.communicator.api.host.LocationId;

/** A client's newest appointment. */
public record AppointmentJson(String location, String at) {

    void check(Input in) {
        in.at("location").require(location);
        if (location != null) {
            in.at("location").id(location, LocationId::new);
        }
        in.at("at").require(at);
        in.at("at").matches(Forms.MOMENT, at, "a date and time such as 2025-03-14T15:00:00Z");
    }

    Appointment toAppointment() {
        return new Appointment(new LocationId(location), Forms.moment(at).orElseThrow());
    }
}
