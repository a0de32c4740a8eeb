package org.communicator.core.live;

import java.util.Optional;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.host.Access;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent;
import org.communicator.api.live.CommunicatorEvent.ConversationChanged;
import org.communicator.api.live.CommunicatorEvent.ConversationDeleted;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.api.live.CommunicatorEvent.MessageDeleted;
import org.communicator.api.live.CommunicatorEvent.OfMessage;
import org.communicator.api.live.LiveEvent;
import org.communicator.api.live.LiveEvent.Subject;
import org.communicator.api.live.LiveEvent.Type;
import org.communicator.core.routing.AlertPolicy;

/** What one staff member is shown of the events, and what he or she is alerted to. */
record Audience(StaffSession session, Access access, MutedConversations muted) {

    Audience(StaffSession session, MutedConversations muted) {
        this(session, session.access(), muted);
    }

    /** The event as this person is told it; empty if it is out of reach. */
    Optional<LiveEvent> told(String id, CommunicatorEvent event) {
        if (access.reaches(event.reach())) {
            return Optional.of(new LiveEvent(id, type(event), Optional.of(subject(event)), alerted(event)));
        }
        return event instanceof ConversationChanged changed && access.reaches(changed.before())
                ? Optional.of(new LiveEvent(id, Type.GONE,
                        Optional.of(new LiveEvent.Gone(changed.conversationId())), false))
                : Optional.empty();
    }

    private boolean alerted(CommunicatorEvent event) {
        return event instanceof MessageAppended added && (added.message().mentions().contains(session.staff())
                || concerns(added) && !muted.isMuted(session, added.conversationId()));
    }

    private boolean concerns(MessageAppended added) {
        if (added.message().kind() == MessageKind.CHAT_MESSAGE) {
            return added.message().author().filter(author -> author.id().equals(session.staff().value())).isEmpty();
        }
        return added.message().direction() == Direction.INBOUND
                && AlertPolicy.alerts(session, added.reach().locations(), added.owners(), added.answered());
    }

    private static Type type(CommunicatorEvent event) {
        return event instanceof MessageAppended ? Type.MESSAGE
                : event instanceof MessageDeleted ? Type.DELETED
                : event instanceof OfMessage ? Type.STATUS
                : event instanceof ConversationDeleted ? Type.GONE : Type.CONVERSATION;
    }

    private static Subject subject(CommunicatorEvent event) {
        return event instanceof OfMessage about ? new LiveEvent.OfMessage(about.message())
                : event instanceof ConversationChanged changed ? new LiveEvent.OfConversation(changed.conversation())
                : new LiveEvent.Gone(event.conversationId());
    }
}
