package org.communicator.web.json;

import java.time.Instant;
import java.util.List;
import org.communicator.api.conversation.Card;
import org.communicator.api.host.Appointment;
import org.communicator.api.host.Client;
import org.communicator.api.people.Cards.Shown;

/**
 * A card as its reader may see it.
 *
 * @param client null if the reader may not see him or her
 * @param appointment null unless the card shows one that the reader may see
 */
public record ShownCardJson(Card.Type type, ClientPart client, AppointmentPart appointment, String text) {

    /** The client. */
    public record ClientPart(String id, String name, List<Ref> locations) {
    }

    /** The client's newest appointment. */
    public record AppointmentPart(Ref location, Instant at) {
    }

    public static ShownCardJson of(Shown card, LocationNames names) {
        ClientPart client = card.client().map(known -> new ClientPart(known.id().value(), known.name(),
                names.refs(known.locations()))).orElse(null);
        AppointmentPart appointment = card.type() == Card.Type.APPOINTMENT
                ? card.client().flatMap(Client::lastAppointment).map(last -> of(last, names)).orElse(null) : null;
        return new ShownCardJson(card.type(), client, appointment,
                card.client().map(Client::name).orElse("A client whom you may not see."));
    }

    private static AppointmentPart of(Appointment appointment, LocationNames names) {
        return new AppointmentPart(names.ref(appointment.location()), appointment.at());
    }
}
