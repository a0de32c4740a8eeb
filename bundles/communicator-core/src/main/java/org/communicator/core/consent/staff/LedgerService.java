package org.communicator.core.consent.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentSubject;
import org.communicator.api.consent.Consents;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.NewConsent;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.ConsentStore;
import org.communicator.core.consent.ConsentService;
import org.communicator.core.conversation.Recipients;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows the consent ledger to staff, and writes what they were told into it. */
@Component
public final class LedgerService implements Consents {

    private final ConsentService consents;
    private final ConsentStore ledger;
    private final Stores stores;
    private final Recipients recipients;
    private final AddressReach reach;

    @Activate
    public LedgerService(@Reference ConsentService consents, @Reference ConsentStore ledger, @Reference Stores stores,
            @Reference Recipients recipients, @Reference AddressReach reach) {
        this.consents = consents;
        this.ledger = ledger;
        this.stores = stores;
        this.recipients = recipients;
        this.reach = reach;
    }

    @Override
    public Optional<List<ConsentEntry>> current(StaffSession session, String address) {
        session.require(Right.MESSAGES_READ);
        return reach.reaches(session, address) ? Optional.of(current(session, List.of(address))) : Optional.empty();
    }

    @Override
    public Optional<List<ConsentEntry>> ofClient(StaffSession session, ClientId client) {
        session.require(Right.MESSAGES_READ);
        return recipients.client(session, client).map(AddressReach::addresses)
                .map(addresses -> current(session, addresses));
    }

    @Override
    public Optional<List<ConsentEntry>> ofConversation(StaffSession session, ConversationId conversation) {
        session.require(Right.MESSAGES_READ);
        return recipients.conversation(session, conversation).map(AddressReach::addresses)
                .map(addresses -> current(session, addresses));
    }

    @Override
    public Optional<Page<ConsentEntry>> history(StaffSession session, String address, Page.Request page) {
        session.require(Right.MESSAGES_READ);
        return reach.reaches(session, address)
                ? Optional.of(Page.of(ledger.history(session.account(), address, page.after(), page.limit() + 1),
                        page.limit(), entry -> entry.id().value()))
                : Optional.empty();
    }

    @Override
    public Recorded record(StaffSession session, NewConsent consent) {
        session.require(Right.CONSENTS_WRITE);
        if (consent.source() == Evidence.Source.HOST) {
            session.require(Right.DIRECTORY_SYNC);
        } else if (!reach.reaches(session, consent.address())) {
            return new OutOfReach();
        }
        if (consent.scope().kind() == ConsentScope.Kind.SERVICE && !consents.hasService(consent.scope().name())) {
            return new UnknownService();
        }
        return new Written(stores.transactions().inTransaction(() -> write(session, consent)));
    }

    private List<ConsentEntry> write(StaffSession session, NewConsent consent) {
        List<ConsentSubject> subjects = consent.purposes().stream().sorted()
                .map(purpose -> new ConsentSubject(consent.channel(), consent.address(), purpose, consent.scope())).toList();
        return consents.record(session.account(), subjects, consent.state(),
                new Evidence(consent.source(), Optional.empty(), consent.text()), Optional.of(author(session)));
    }

    private List<ConsentEntry> current(StaffSession session, Collection<String> addresses) {
        return ledger.current(session.account(), addresses);
    }

    static Author author(StaffSession session) {
        return new Author(session.staff().value(), session.name());
    }
}
