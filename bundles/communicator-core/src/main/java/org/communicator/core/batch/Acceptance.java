package org.communicator.core.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.communicator.api.batch.BatchId;
import org.communicator.api.batch.BatchOutcome;
import org.communicator.api.batch.BatchRecipient;
import org.communicator.api.batch.NewBatch;
import org.communicator.api.batch.RecipientState;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Location;
import org.communicator.api.host.PhoneNumbers;
import org.communicator.api.host.StaffSession;
import org.communicator.core.batch.Reasons.Reason;
import org.communicator.core.time.SendTime;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks at a batch when it comes in: what is wrong with all of it, and what can be said of each recipient already. */
@Component(service = Acceptance.class)
public final class Acceptance {

    private static final String NO_REGION = "ZZ";
    private static final int LONGEST_EMAIL = 320;

    private final HostDirectory directory;
    private final PhoneNumbers phones;
    private final Stamps stamps;

    @Activate
    public Acceptance(@Reference HostDirectory directory, @Reference PhoneNumbers phones, @Reference Stamps stamps) {
        this.directory = directory;
        this.phones = phones;
        this.stamps = stamps;
    }

    /** Why nothing of the batch can be taken; empty if it can. */
    Optional<BatchOutcome> refusal(StaffSession session, NewBatch batch) {
        Location location = directory.locations(session.account()).get(batch.location());
        if (location == null || !session.access().reaches(session.account(), Set.of(batch.location()))) {
            return Optional.of(new BatchOutcome.LocationNotFound());
        }
        if (!location.active()) {
            return Optional.of(new BatchOutcome.LocationClosed());
        }
        SendTime time = SendTime.of(batch.sendAt(), stamps.now());
        return time == SendTime.RIGHT ? unreadable(batch)
                : Optional.of(new BatchOutcome.WrongTime(time == SendTime.PAST));
    }

    /** The recipients as they are stored. */
    List<BatchRecipient> recipients(BatchId id, NewBatch batch) {
        Set<Object> seen = new HashSet<>();
        List<BatchRecipient> all = new ArrayList<>();
        for (NewBatch.To to : batch.recipients()) {
            all.add(recipient(id, all.size(), to, seen));
        }
        return all;
    }

    private static Optional<BatchOutcome> unreadable(NewBatch batch) {
        SortedSet<String> unknown = BatchText.unknownFields(batch);
        if (!unknown.isEmpty()) {
            return Optional.of(new BatchOutcome.UnknownFields(unknown));
        }
        return IntStream.range(0, batch.recipients().size())
                .filter(place -> !BatchText.isReadable(batch.recipients().get(place).fields())).boxed().findFirst()
                .map(BatchOutcome.AppointmentUnreadable::new);
    }

    private BatchRecipient recipient(BatchId id, int place, NewBatch.To to, Set<Object> seen) {
        Optional<String> normal = to.address().flatMap(this::normal);
        Optional<String> address = normal.or(to::address);
        Optional<Reason> reason = to.address().isPresent() && normal.isEmpty() ? Optional.of(Reasons.INVALID_ADDRESS)
                : seen.add(List.of(to.client(), address)) ? Optional.empty() : Optional.of(Reasons.DUPLICATE);
        return new BatchRecipient(id, place, to.client(), address, to.reference(), to.fields(),
                reason.map(Reason::state).orElse(RecipientState.PENDING), reason.map(Reason::failure),
                Optional.empty());
    }

    private Optional<String> normal(String address) {
        if (address.indexOf('@') < 0) {
            return phones.e164(address.strip(), NO_REGION);
        }
        String lower = address.strip().toLowerCase(Locale.ROOT);
        int at = lower.indexOf('@');
        boolean isEmail = at > 0 && at == lower.lastIndexOf('@') && at < lower.length() - 1
                && lower.length() <= LONGEST_EMAIL && lower.chars().noneMatch(Character::isWhitespace);
        return Optional.of(lower).filter(valid -> isEmail);
    }
}
