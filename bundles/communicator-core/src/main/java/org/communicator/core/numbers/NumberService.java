package org.communicator.core.numbers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.people.SenderNumber;
import org.communicator.api.people.SenderNumbers;
import org.communicator.core.channel.NumberTypes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows what one may send from, and what each number can carry (P02, T03, T05). */
@Component
public final class NumberService implements SenderNumbers {

    private final NumberBook book;

    @Activate
    public NumberService(@Reference NumberBook book) {
        this.book = book;
    }

    @Override
    public Choice numbers(StaffSession session) {
        session.require(Right.MESSAGES_READ);
        Lines lines = book.of(session);
        List<String> all = lines.all();
        return new Choice(all.stream().map(number -> sender(lines, number, all.indexOf(number) == 0)).toList(),
                all.isEmpty() ? Optional.of(lines.missing()) : Optional.empty());
    }

    private static SenderNumber sender(Lines lines, String number, boolean isDefault) {
        Set<LocationId> locations = lines.locations().values().stream()
                .filter(location -> location.smsNumbers().contains(number)).map(Location::id)
                .collect(Collectors.toUnmodifiableSet());
        return new SenderNumber(number, NumberTypes.of(number), locations, lines.assigned().contains(number), isDefault);
    }
}
