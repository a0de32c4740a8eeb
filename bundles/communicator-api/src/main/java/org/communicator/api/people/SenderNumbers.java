package org.communicator.api.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.host.StaffSession;

/** Use case: the numbers that one may send from (P02). Needs the right {@code messages.read}. Thread-safe. */
public interface SenderNumbers {

    /**
     * What somebody may send from.
     *
     * @param numbers the numbers, the default first; as many as the person and his or her locations have
     * @param missing what is missing and who can help, if there are none (T03)
     */
    record Choice(List<SenderNumber> numbers, Optional<String> missing) {
        public Choice {
            numbers = List.copyOf(numbers);
            Objects.requireNonNull(missing, "missing");
        }
    }

    /**
     * The numbers assigned to the one who asks, then those of his or her locations; where there are none, the one of the
     * account's default location.
     */
    Choice numbers(StaffSession session);
}
