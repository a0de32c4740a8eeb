package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Deletions;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeletionTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    @BeforeEach
    void letThereBeOneMessage() {
        STAGE.ports.deletions = new Deletions() {
            @Override
            public Optional<Deleted> message(StaffSession session, MessageId message) {
                return message.equals(Facts.outbound().id())
                        ? Optional.of(new Deleted(Facts.outbound(), Reached.PERHAPS)) : Optional.empty();
            }

            @Override
            public boolean conversation(StaffSession session, ConversationId conversation) {
                return conversation.equals(Facts.CONVERSATION);
            }
        };
    }

    @Test
    void deleteShouldSayWhetherTheClientHasTheMessage() {
        Answer answer = STAGE.api().delete("/messages/" + Facts.outbound().id());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/reached")).isEqualTo("PERHAPS");
    }

    @Test
    void deleteShouldAnswer204WhenTheConversationIsGone() {
        assertThat(STAGE.api().delete("/conversations/" + Facts.CONVERSATION).status()).isEqualTo(204);
    }

    @Test
    void deleteShouldAnswer404WhenThereIsNoSuchThing() {
        assertThat(STAGE.api().delete("/messages/" + Facts.inbound().id()).status()).isEqualTo(404);
        assertThat(STAGE.api().delete("/messages/none").status()).isEqualTo(404);
        assertThat(STAGE.api().delete("/conversations/" + Facts.NEXT).status()).isEqualTo(404);
    }

    @Test
    void deleteShouldAnswer403WhenTheRightIsMissing() {
        STAGE.ports.deletions = new Deletions() {
            @Override
            public Optional<Deleted> message(StaffSession session, MessageId message) {
                throw new MissingRightException(Right.MESSAGES_DELETE);
            }

            @Override
            public boolean conversation(StaffSession session, ConversationId conversation) {
                throw new MissingRightException(Right.MESSAGES_DELETE);
            }
        };

        assertThat(STAGE.api().delete("/messages/" + Facts.inbound().id()).status()).isEqualTo(403);
        assertThat(STAGE.api().delete("/conversations/" + Facts.CONVERSATION).status()).isEqualTo(403);
    }
}
