package org.communicator.web.json;

import org.communicator.api.conversation.Deletions.Deleted;
import org.communicator.api.conversation.Deletions.Reached;

/** What is true of a message that was deleted. */
public record DeletedJson(String id, Reached reached) {

    public static DeletedJson of(Deleted deleted) {
        return new DeletedJson(deleted.message().id().toString(), deleted.reached());
    }
}
