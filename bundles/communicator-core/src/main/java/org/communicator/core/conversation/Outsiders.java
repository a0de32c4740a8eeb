package org.communicator.core.conversation;

import java.util.List;
import java.util.Optional;
import org.communicator.api.host.Client;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.PhoneNumbers;
import org.communicator.api.host.StaffSession;
import org.communicator.api.people.GroupNumber;
import org.communicator.api.people.Groups.Outsider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the numbers of people who are to be in a group. */
@Component(service = Outsiders.class)
public final class Outsiders {

    /** Where a number without a country's prefix is taken to be from, as for clients without a region. */
    private static final String REGION = "US";

    private final Recipients recipients;
    private final HostDirectory directory;
    private final PhoneNumbers phones;

    @Activate
    public Outsiders(@Reference Recipients recipients, @Reference HostDirectory directory,
            @Reference PhoneNumbers phones) {
        this.recipients = recipients;
        this.directory = directory;
        this.phones = phones;
    }

    /** The number; empty for a client out of reach or without a number, and for what is no number. */
    Optional<GroupNumber> find(StaffSession session, Outsider person) {
        return person.client().isPresent()
                ? recipients.client(session, person.client().get()).flatMap(found -> found.known().flatMap(this::textable))
                : person.number().flatMap(raw -> phones.e164(raw, REGION)).map(number -> known(session, number));
    }

    private Optional<GroupNumber> textable(Client client) {
        return client.contactPoints().stream().flatMap(point -> point.normalized().stream())
                .filter(address -> address.startsWith("+")).filter(phones::canReceiveText).findFirst()
                .map(address -> new GroupNumber(address, Optional.of(client.id())));
    }

    /** Of several who share a number none is silently taken. */
    private GroupNumber known(StaffSession session, String number) {
        List<Client> clients = directory.clientsByAddress(session.account(), number);
        return new GroupNumber(number, clients.size() == 1
                ? Optional.of(clients.get(0).id()).filter(id -> recipients.client(session, id).isPresent())
                : Optional.empty());
    }
}
