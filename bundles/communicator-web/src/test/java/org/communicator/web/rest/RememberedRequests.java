package org.communicator.web.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.request.RepeatedRequests;
import org.communicator.api.request.StoredAnswer;

/** Remembers answers for ever; one request at a time. */
final class RememberedRequests implements RepeatedRequests {

    private final Map<Key, Kept> answers = new HashMap<>();

    private record Key(StaffId staff, String key) {
    }

    private record Kept(String digest, StoredAnswer answer) {
    }

    @Override
    public synchronized Outcome once(StaffSession session, RequestKey key, Supplier<StoredAnswer> work) {
        Key id = new Key(key.staff(), key.key());
        Kept known = answers.get(id);
        if (known == null) {
            known = new Kept(key.digest(), work.get());
            answers.put(id, known);
        }
        return known.digest().equals(key.digest()) ? new Outcome.Answered(known.answer()) : new Outcome.KeyReused();
    }
}
