package org.communicator.api.store;

import org.communicator.api.conversation.ConversationId;

/** The conversation that something was to be added to has been deleted meanwhile. The transaction was rolled back. */
public final class ConversationGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConversationGoneException(ConversationId conversation) {
        super("conversation " + conversation + " was deleted meanwhile");
    }
}
