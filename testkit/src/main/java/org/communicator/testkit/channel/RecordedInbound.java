package org.communicator.testkit.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.communicator.api.channel.InboundMessage;
import org.communicator.api.channel.InboundMessages;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.store.StoreUnavailableException;

/** Keeps what came in, each provider id once, unless its store is gone. */
public final class RecordedInbound implements InboundMessages {

    private final Map<String, InboundMessage> kept = new LinkedHashMap<>();
    private final Map<String, MessageId> ids = new LinkedHashMap<>();
    private boolean gone;

    @Override
    public synchronized Received receive(InboundMessage message) {
        if (gone) {
            throw new StoreUnavailableException("gone for this test", null);
        }
        boolean duplicate = kept.putIfAbsent(message.providerId(), message) != null;
        return new Received(ids.computeIfAbsent(message.providerId(), id -> new MessageId(UUID.randomUUID())),
                duplicate);
    }

    /** What was kept, in its order. */
    public synchronized List<InboundMessage> kept() {
        return new ArrayList<>(kept.values());
    }

    /** From now on there is no store, or there is one again. */
    public synchronized void gone(boolean isGone) {
        gone = isGone;
    }
}
