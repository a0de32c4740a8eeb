package org.communicator.web.json;

import java.time.Instant;
import org.communicator.api.batch.Batch;
import org.communicator.api.conversation.MessageKind;

/** A batch. */
public record BatchJson(String id, MessageKind kind, Ref location, String text, Instant sendAt, Instant acceptedAt,
        Ref by, int recipients, Batch.State state, Instant endedAt) {

    public static BatchJson of(Batch batch, LocationNames names) {
        return new BatchJson(batch.id().toString(), batch.kind(), names.ref(batch.location()), batch.text(),
                batch.sendAt().orElse(null), batch.at(), new Ref(batch.sender().staff().value(), batch.name()),
                batch.recipients(), batch.state(), batch.endedAt().orElse(null));
    }
}
