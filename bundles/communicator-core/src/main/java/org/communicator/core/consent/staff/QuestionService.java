package org.communicator.core.consent.staff;

import java.util.Optional;
import java.util.function.Function;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.DoubleOptIn;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Conversations;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.core.consent.ConsentPolicy;
import org.communicator.core.consent.ConsentService;
import org.communicator.core.consent.ConsentTexts;
import org.communicator.core.conversation.Drafts;
import org.communicator.core.conversation.Recipients;
import org.communicator.core.conversation.Recipients.Recipient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks people whether they agree to be written to, and notes that they were asked. */
@Component
public final class QuestionService implements DoubleOptIn {

    private final Recipients recipients;
    private final Drafts drafts;
    private final Conversations conversations;
    private final ConsentService consents;
    private final ConsentTexts texts;

    @Activate
    public QuestionService(@Reference Recipients recipients, @Reference Drafts drafts,
            @Reference Conversations conversations, @Reference ConsentService consents, @Reference ConsentTexts texts) {
        this.recipients = recipients;
        this.drafts = drafts;
        this.conversations = conversations;
        this.consents = consents;
        this.texts = texts;
    }

    @Override
    public Asked ask(StaffSession session, ClientId client, Purpose purpose) {
        session.require(Right.CONSENTS_WRITE);
        session.require(Right.MESSAGES_WRITE);
        return ask(session, recipients.client(session, client), purpose,
                question -> conversations.postToClient(session, client, question));
    }

    @Override
    public Asked ask(StaffSession session, ConversationId conversation, Purpose purpose) {
        session.require(Right.CONSENTS_WRITE);
        session.require(Right.MESSAGES_WRITE);
        return ask(session, recipients.conversation(session, conversation), purpose,
                question -> conversations.post(session, conversation, question));
    }

    private Asked ask(StaffSession session, Optional<Recipient> found, Purpose purpose,
            Function<NewMessage, PostOutcome> post) {
        if (found.filter(person -> !person.isGroup() && !person.isChat()).isEmpty()) {
            return new NotSent(new PostOutcome.NotFound());
        }
        Optional<Drafts.Origin> origin = drafts.origin(session, found.get(), Optional.empty());
        if (origin.isEmpty()) {
            return new NotSent(drafts.missing(session));
        }
        Optional<ConsentEntry> no = saidNo(session, found.get(), origin.get(), purpose);
        return no.<Asked>map(SaidNo::new).orElseGet(() -> asked(session, purpose,
                post.apply(new NewMessage(texts.question(purpose, session.account(), origin.get().location()),
                        Optional.empty()))));
    }

    private Optional<ConsentEntry> saidNo(StaffSession session, Recipient recipient, Drafts.Origin origin,
            Purpose purpose) {
        ChannelChoice choice = recipients.choice(session.account(), recipient, Optional.of(origin.address()));
        return choice.route().flatMap(route -> consents.newest(session.account(), route.channel(),
                new AddressPair(origin.address(), route.address()), purpose))
                .filter(ConsentPolicy::mustNotBeAsked);
    }

    private Asked asked(StaffSession session, Purpose purpose, PostOutcome outcome) {
        if (!(outcome instanceof PostOutcome.Posted posted)) {
            return new NotSent(outcome);
        }
        return new Pending(posted.message(),
                consents.asked(posted.message(), purpose, LedgerService.author(session)));
    }
}
