package org.communicator.core.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.contact.Candidate;
import org.communicator.api.contact.ContactOutcome;
import org.communicator.api.contact.Contacts;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.host.Access;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.HostContacts;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.NewContact;
import org.communicator.api.host.PhoneNumbers;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has staff say who somebody is: a new contact, another number of a known one, one of several (P14, X06). */
@Component
public final class ContactService implements Contacts {

    private static final Set<LocationId> NONE = Set.of();

    private final Stores stores;
    private final HostDirectory directory;
    private final WritableHost host;
    private final Identities identities;
    private final ContactPoints points;

    @Activate
    public ContactService(@Reference Stores stores, @Reference HostDirectory directory, @Reference WritableHost host,
            @Reference Identities identities, @Reference PhoneNumbers phones) {
        this.stores = stores;
        this.directory = directory;
        this.host = host;
        this.identities = identities;
        this.points = new ContactPoints(phones);
    }

    @Override
    public ContactOutcome create(StaffSession session, NewContact contact) {
        session.require(Right.MESSAGES_WRITE);
        Optional<HostContacts> writable = host.contacts();
        if (writable.isEmpty()) {
            return new ContactOutcome.HostReadOnly();
        }
        Set<LocationId> locations = locations(session, contact);
        if (locations.isEmpty() || !known(session, locations)) {
            return new ContactOutcome.InvalidLocation();
        }
        List<ContactPoint> normalized = new ArrayList<>();
        for (ContactPoint point : contact.contactPoints()) {
            Optional<ContactPoint> normal = points.normalized(point, contact.region());
            if (normal.isEmpty()) {
                return new ContactOutcome.InvalidAddress(normalized.size());
            }
            normalized.add(normal.get());
        }
        return create(session, writable.get(), contact, locations, normalized);
    }

    /** Who has written from an address may be answered there. */
    private ContactOutcome create(StaffSession session, HostContacts writable, NewContact contact,
            Set<LocationId> locations, List<ContactPoint> normalized) {
        boolean texted = contact.smsTransactionalConsent() || wrote(session, normalized, ContactPoint.Type.PHONE);
        boolean mailed = contact.emailTransactionalConsent() || wrote(session, normalized, ContactPoint.Type.EMAIL);
        Client client = writable.create(session.account(), new NewContact(contact.name(), locations, normalized,
                contact.region(), texted, mailed));
        identities.created(session, client);
        normalized.forEach(point -> join(session, client, point));
        return new ContactOutcome.Done(client.id());
    }

    @Override
    public ContactOutcome add(StaffSession session, ClientId id, ContactPoint point) {
        session.require(Right.MESSAGES_WRITE);
        Optional<Client> client = within(session, id);
        if (client.isEmpty()) {
            return new ContactOutcome.NotFound();
        }
        Optional<HostContacts> writable = host.contacts();
        if (writable.isEmpty()) {
            return new ContactOutcome.HostReadOnly();
        }
        Optional<ContactPoint> normalized = points.normalized(point, client.get().region());
        return normalized.isEmpty() ? new ContactOutcome.InvalidAddress(0)
                : writable.get().addContactPoint(session.account(), id, normalized.get())
                        .map(changed -> added(session, changed, normalized.get()))
                        .orElseGet(ContactOutcome.NotFound::new);
    }

    private ContactOutcome added(StaffSession session, Client client, ContactPoint point) {
        identities.extended(session, client);
        join(session, client, point);
        return new ContactOutcome.Done(client.id());
    }

    @Override
    public Optional<List<Candidate>> candidates(StaffSession session, ConversationId id) {
        session.require(Right.MESSAGES_READ);
        return stores.conversations().find(session.access(), id).map(conversation -> conversation.key().address()
                .map(address -> identities.rank(conversation, address, sharing(session, address))).orElse(List.of()));
    }

    @Override
    public ContactOutcome confirm(StaffSession session, ConversationId id, ClientId chosen) {
        session.require(Right.MESSAGES_WRITE);
        Optional<Conversation> found = stores.conversations().find(session.access(), id);
        Optional<Client> client = within(session, chosen);
        if (found.isEmpty() || client.isEmpty()) {
            return new ContactOutcome.NotFound();
        }
        Conversation conversation = found.get();
        if (conversation.key().address().isEmpty()) {
            return conversation.key().equals(ConversationKey.of(chosen)) ? new ContactOutcome.Done(chosen)
                    : new ContactOutcome.AlreadyKnown();
        }
        String address = conversation.key().address().get();
        if (sharing(session, address).stream().noneMatch(each -> each.id().equals(chosen))) {
            return new ContactOutcome.LacksAddress();
        }
        identities.confirm(session, conversation, address, client.get());
        return new ContactOutcome.Done(chosen);
    }

    private void join(StaffSession session, Client client, ContactPoint point) {
        bare(session, point).ifPresent(conversation -> identities.join(session, conversation, client));
    }

    private Optional<Conversation> bare(StaffSession session, ContactPoint point) {
        return stores.conversations()
                .findByKey(session.account(), ConversationKey.ofAddress(point.normalized().orElseThrow()))
                .filter(conversation -> session.access().reaches(conversation.reach()));
    }

    private boolean wrote(StaffSession session, List<ContactPoint> normalized, ContactPoint.Type type) {
        return normalized.stream().filter(point -> point.type() == type)
                .anyMatch(point -> bare(session, point).isPresent());
    }

    private List<Client> sharing(StaffSession session, String address) {
        Access access = session.access();
        return directory.clientsByAddress(session.account(), address).stream()
                .filter(client -> access.reaches(client.account(), client.locations())).toList();
    }

    private Optional<Client> within(StaffSession session, ClientId id) {
        return directory.client(session.account(), id)
                .filter(client -> session.access().reaches(client.account(), client.locations()));
    }

    private static Set<LocationId> locations(StaffSession session, NewContact contact) {
        if (!contact.locations().isEmpty()) {
            return session.access().everyLocation() || session.access().locations().containsAll(contact.locations())
                    ? contact.locations() : NONE;
        }
        return session.loggedInAt().map(Set::of).orElse(session.locations());
    }

    private boolean known(StaffSession session, Set<LocationId> locations) {
        return directory.locations(session.account()).keySet().containsAll(locations);
    }
}
