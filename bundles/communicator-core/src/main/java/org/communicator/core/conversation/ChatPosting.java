package org.communicator.core.conversation;

import java.util.Optional;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.PostOutcome.CardRefused;
import org.communicator.api.conversation.PostOutcome.Posted;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.core.attachment.Enclosures.UploadTakenException;
import org.communicator.core.attachment.Enclosures;
import org.communicator.core.chat.InternalMessages;
import org.communicator.core.conversation.Recipients.Recipient;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes in chats of staff. Whoever may read messages may: nothing leaves the house. */
@Component(service = ChatPosting.class)
public final class ChatPosting {

    private final Stores stores;
    private final Recipients recipients;
    private final PostingService posting;
    private final Enclosures enclosures;
    private final InternalMessages messages;

    @Activate
    public ChatPosting(@Reference Stores stores, @Reference Recipients recipients, @Reference PostingService posting,
            @Reference Enclosures enclosures, @Reference InternalMessages messages) {
        this.stores = stores;
        this.recipients = recipients;
        this.posting = posting;
        this.enclosures = enclosures;
        this.messages = messages;
    }

    PostOutcome post(StaffSession session, Recipient chat, NewMessage draft) {
        session.require(Right.MESSAGES_READ);
        Optional<PostOutcome> earlier = posting.earlier(session, chat, draft);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (!draft.cards().stream().allMatch(card -> recipients.client(session, card.client()).isPresent())) {
            return new CardRefused(CardRefused.Reason.OUT_OF_REACH);
        }
        Optional<PostOutcome> refused = enclosures.refused(session, draft.attachments(), Channel.INTERNAL, "");
        if (refused.isPresent()) {
            return refused.get();
        }
        try {
            return new Posted(stores.transactions().inTransaction(() -> store(session, chat, draft)));
        } catch (DuplicateKeyException taken) {
            return posting.earlier(session, chat, draft).orElseThrow(() -> taken);
        } catch (UploadTakenException taken) {
            return posting.earlier(session, chat, draft).orElseGet(taken::outcome);
        }
    }

    private Message store(StaffSession session, Recipient recipient, NewMessage draft) {
        Conversation chat = recipient.conversation().orElseThrow();
        return messages.chat(session, chat, draft.text(), draft.cards(),
                enclosures.take(session, draft.attachments()), Drafts.requestKey(session, chat.key(), draft));
    }
}
