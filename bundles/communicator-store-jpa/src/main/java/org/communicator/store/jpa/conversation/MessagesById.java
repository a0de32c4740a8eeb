package org.communicator.store.jpa.conversation;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Message;

/** Reads messages whose ids a search has found. */
public final class MessagesById {

    private MessagesById() {
    }

    /** Those of the ids that are there, in the order of the ids. */
    public static List<Message> of(EntityManager entities, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Message> found = entities.createNamedQuery(MessageEntity.FIND_ALL, MessageEntity.class)
                .setParameter("ids", ids).getResultList().stream().map(MessageMapper::message)
                .collect(Collectors.toMap(message -> message.id().value(), Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
