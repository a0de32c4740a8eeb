package org.communicator.api.batch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A batch with what has become of it so far.
 *
 * @param batch the batch
 * @param counts how many recipients stand where; they add up to all of them
 */
public record BatchReport(Batch batch, List<Count> counts) {

    /**
     * Recipients that stand at the same point for the same reason.
     *
     * @param state how far they are
     * @param code the code of the reason, if there is one
     * @param recipients how many
     */
    public record Count(RecipientState state, Optional<String> code, long recipients) {

        public Count {
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(code, "code");
        }
    }

    public BatchReport {
        Objects.requireNonNull(batch, "batch");
        counts = List.copyOf(counts);
    }
}
