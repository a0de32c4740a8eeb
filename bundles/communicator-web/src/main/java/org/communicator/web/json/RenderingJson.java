package org.communicator.web.json;

import java.util.List;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.template.Templates;

/** A template filled in; what misses a value is not to be sent. */
public record RenderingJson(String text, List<String> missing) {

    /** For which conversation it is filled in. */
    public record OfConversation(String conversationId) {

        /**
         * The conversation, if it is one.
         *
         * @throws org.communicator.web.problem.ProblemException of type invalid
         */
        public ConversationId toConversation() {
            Input body = Input.body();
            body.at("conversationId").require(conversationId);
            body.at("conversationId").matches(OfConversation::isId, conversationId, "the id of a conversation");
            body.insist();
            return ConversationId.parse(conversationId);
        }

        private static boolean isId(String text) {
            try {
                return ConversationId.parse(text) != null;
            } catch (IllegalArgumentException none) {
                return false;
            }
        }
    }

    public static RenderingJson of(Templates.Rendered rendered) {
        return new RenderingJson(rendered.text(), rendered.missing().stream().sorted().toList());
    }
}
