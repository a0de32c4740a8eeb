package org.communicator.web.stage;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.communicator.api.conversation.ClientOverview;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.Conversations;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.Page;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;

/** Knows Karen and her conversation; posting ends as the test says. Remembers what it was asked. */
public final class ScriptedConversations implements Conversations {

    public final AtomicReference<PostOutcome> outcome = new AtomicReference<>(new PostOutcome.Posted(Facts.outbound()));
    public final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    public volatile NewMessage posted;
    public volatile Page.Request page;
    public volatile Optional<LocationId> inbox;
    public volatile StaffSession session;

    @Override
    public Optional<ClientOverview> client(StaffSession caller, ClientId client) {
        read(caller);
        return Optional.of(Facts.karen()).filter(karen -> karen.id().equals(client));
    }

    @Override
    public Optional<Page<Message>> clientMessages(StaffSession caller, ClientId client, Page.Request wanted) {
        read(caller);
        page = wanted;
        return client.equals(Facts.KAREN) ? Optional.of(messages()) : Optional.empty();
    }

    @Override
    public Page<ConversationSummary> list(StaffSession caller, Optional<LocationId> wantedInbox, Page.Request wanted) {
        read(caller);
        page = wanted;
        inbox = wantedInbox;
        return new Page<>(List.of(Facts.summary(Optional.empty()), Facts.unknownPerson()), Optional.empty());
    }

    @Override
    public Optional<ConversationSummary> conversation(StaffSession caller, ConversationId conversation) {
        read(caller);
        return conversation.equals(Facts.CONVERSATION) ? Optional.of(Facts.summary(Optional.of(Facts.bySms())))
                : Optional.empty();
    }

    @Override
    public Optional<Page<Message>> messages(StaffSession caller, ConversationId conversation, Page.Request wanted) {
        read(caller);
        page = wanted;
        return conversation.equals(Facts.CONVERSATION) ? Optional.of(messages()) : Optional.empty();
    }

    @Override
    public PostOutcome postToClient(StaffSession caller, ClientId client, NewMessage message) {
        return write(caller, client.equals(Facts.KAREN), message);
    }

    @Override
    public PostOutcome post(StaffSession caller, ConversationId conversation, NewMessage message) {
        return write(caller, conversation.equals(Facts.CONVERSATION), message);
    }

    private static Page<Message> messages() {
        return new Page<>(List.of(Facts.outbound(), Facts.inbound()), Optional.of(Facts.NEXT));
    }

    private PostOutcome write(StaffSession caller, boolean known, NewMessage message) {
        caller.require(Right.MESSAGES_WRITE);
        fail();
        posted = message;
        return known ? outcome.get() : new PostOutcome.NotFound();
    }

    private void read(StaffSession caller) {
        caller.require(Right.MESSAGES_READ);
        session = caller;
        fail();
    }

    private void fail() {
        if (failure.get() != null) {
            throw failure.get();
        }
    }
}
