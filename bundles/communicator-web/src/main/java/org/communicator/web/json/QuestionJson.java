package org.communicator.web.json;

import java.util.Optional;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.ClientId;

/** Whom to ask whether he or she agrees: a client, or the person of a conversation. */
public record QuestionJson(String clientId, String conversationId, String purpose) {

    /**
     * A question that can be asked.
     *
     * @param client whom; empty if the conversation says so
     * @param conversation whose person; empty if the client says so
     * @param purpose what for
     */
    public record Question(Optional<ClientId> client, Optional<ConversationId> conversation, Purpose purpose) {
    }

    /**
     * The question, if it is one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public Question toQuestion() {
        Input body = Input.body();
        body.at("purpose").require(purpose);
        body.at("purpose").matches(Forms.nameIn(Purpose.class), purpose, "TRANSACTIONAL or MARKETING");
        if ((clientId == null) == (conversationId == null)) {
            body.refuse("must have either a clientId or a conversationId");
        }
        Optional<ClientId> client = Optional.ofNullable(clientId)
                .flatMap(id -> body.at("clientId").id(id, ClientId::new));
        body.at("conversationId").matches(Forms.UUID, conversationId, "the id of a conversation");
        body.insist();
        return new Question(client, Optional.ofNullable(conversationId).map(ConversationId::parse),
                Purpose.valueOf(purpose));
    }
}
