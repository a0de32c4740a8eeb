package org.communicator.core.contact;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.contact.Candidate;
import org.communicator.api.contact.Candidate.Reason;
import org.communicator.api.host.Appointment;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.LocationId;

/**
 * Ranks the clients who share an address (X06). Pure.
 *
 * @param address the address
 * @param owners the locations that own the conversation
 * @param confirmed whom staff named
 * @param lastWrittenTo to whom the newest message to the address was
 */
record Candidates(String address, Set<LocationId> owners, Optional<ClientId> confirmed,
        Optional<ClientId> lastWrittenTo) {

    /** The likeliest first; of two who are alike the one who was there last. */
    List<Candidate> rank(List<Client> clients) {
        return clients.stream()
                .sorted(Comparator.comparing(this::reason).thenComparing(Candidates::lastSeen, Comparator.reverseOrder())
                        .thenComparing(Client::name).thenComparing(Client::id))
                .map(client -> new Candidate(client.id(), client.name(), client.locations(), point(client),
                        reason(client)))
                .toList();
    }

    private Reason reason(Client client) {
        if (confirmed.filter(client.id()::equals).isPresent()) {
            return Reason.CONFIRMED;
        }
        if (lastWrittenTo.filter(client.id()::equals).isPresent()) {
            return Reason.LAST_WRITTEN_TO;
        }
        if (client.lastAppointment().map(Appointment::location).filter(owners::contains).isPresent()) {
            return Reason.VISITED_HERE;
        }
        return Collections.disjoint(owners, client.locations()) ? Reason.HAS_ADDRESS : Reason.BELONGS_HERE;
    }

    private Optional<String> point(Client client) {
        return client.contactPoints().stream().filter(point -> point.normalized().filter(address::equals).isPresent())
                .findFirst().flatMap(ContactPoint::label);
    }

    private static Instant lastSeen(Client client) {
        return client.lastAppointment().map(Appointment::at).orElse(Instant.MIN);
    }
}
