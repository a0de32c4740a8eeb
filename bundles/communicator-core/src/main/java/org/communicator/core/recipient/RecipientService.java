package org.communicator.core.recipient;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.PhoneNumbers;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.recipient.Recipient;
import org.communicator.api.recipient.Recipient.Kind;
import org.communicator.api.recipient.RecipientSearch;
import org.communicator.core.recipient.Ranking.Ranked;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds whom to write to among staff, clients and new numbers (P03, P15). */
@Component
public final class RecipientService implements RecipientSearch {

    private final HostDirectory directory;
    private final PhoneNumbers phones;

    @Activate
    public RecipientService(@Reference HostDirectory directory, @Reference PhoneNumbers phones) {
        this.directory = directory;
        this.phones = phones;
    }

    @Override
    public List<Recipient> find(StaffSession session, String typed, int limit) {
        session.require(Right.MESSAGES_READ);
        Typed read = Typed.of(typed, countryCodes(session.account()), phones);
        Ranking ranking = new Ranking(read.query(), session.access().locations(), phones);
        Stream<Ranked> staff = directory.findStaff(session.account(), read.query(), limit).stream()
                .flatMap(ranking::staff);
        Stream<Ranked> clients = directory.findClients(read.query(), session.access(), limit).stream()
                .flatMap(ranking::client);
        List<Recipient> known = Stream.concat(staff, clients).sorted(Ranking.BEST_FIRST).map(Ranked::recipient)
                .collect(Collectors.toList());
        newNumber(read, known).ifPresent(number -> known.add(exactOnes(read, known), number));
        return List.copyOf(known.subList(0, Math.min(limit, known.size())));
    }

    private Collection<String> countryCodes(AccountId account) {
        return CountryCodes.of(directory.locations(account).values().stream()
                .flatMap(location -> location.smsNumbers().stream()).toList());
    }

    /** A valid number that is nobody's of those who are found. */
    private Optional<Recipient> newNumber(Typed read, List<Recipient> known) {
        return read.number().filter(number -> known.stream().noneMatch(each -> each.address().filter(number::equals).isPresent()))
                .map(number -> new Recipient(Kind.NUMBER, number, number, Optional.empty(), Optional.of(number),
                        phones.canReceiveText(number)));
    }

    /** How many stand before a number that was typed in full: the extension that is the same. */
    private static int exactOnes(Typed read, List<Recipient> known) {
        return (int) known.stream().filter(each -> each.kind() == Kind.STAFF && read.query().extension()
                .filter(digits -> each.point().filter(("ext. " + digits)::equals).isPresent()).isPresent()).count();
    }
}
