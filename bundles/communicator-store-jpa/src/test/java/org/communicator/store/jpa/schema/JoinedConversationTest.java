package org.communicator.store.jpa.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;

import java.util.List;
import java.util.Map;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.ClientId;
import org.communicator.api.store.JoinStore;
import org.communicator.store.jpa.TestDatabase;
import org.communicator.testkit.store.StoreStory;
import org.junit.jupiter.api.Test;

/**
 * Nothing names a conversation any more that became a part of another one, but for what is listed here with its reason.
 * Who adds a column that fails here has {@code JpaJoinStore} move it.
 */
class JoinedConversationTest {

    private static final Map<String, String> STAYS = Map.of(
            "audit_entry.subject_id", "what was done then was done to the conversation that was there then",
            "webhook_delivery.conversation_id", "messages are read by their own ids, and what is gone is told as gone",
            "conversation_participant.conversation_id", "only groups have numbers, and no group is joined",
            "removed_conversation.conversation_id", "what is removed is not joined");

    TestDatabase database() {
        return TestDatabase.h2();
    }

    @Test
    void everyColumnShouldNameTheConversationThatIsLeft() {
        FilledDatabase database = new FilledDatabase(database()).fill();
        Conversation karens = new StoreStory(database.stores()).conversation(DOWNTOWN);
        JoinStore joins = new Parts(database.transactions()).all(JoinStore.class).get(0);

        assertThat(joins.merge(new ConversationId(FilledDatabase.CONVERSATION), karens.id(),
                new ClientId(FilledDatabase.CLIENT))).isTrue();

        assertThat(database.left(List.of(FilledDatabase.CONVERSATION.toString())))
                .containsExactlyInAnyOrderElementsOf(STAYS.keySet());
        assertThat(database.left(List.of(karens.id().toString()))).contains("message.conversation_id",
                "outbox.conversation_id", "failed_message.conversation_id", "consent_review.conversation_id",
                "away_answer.conversation_id");
    }
}
