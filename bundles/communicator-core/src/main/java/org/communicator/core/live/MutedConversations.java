package org.communicator.core.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.PeopleStore;
import org.communicator.api.store.StoreUnavailableException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What those who follow do not want to be alerted to (P08). It is asked for each event and each open stream, and so kept
 * in memory: read when somebody begins to follow, and again when that person changes it.
 */
@Component(service = MutedConversations.class)
public final class MutedConversations {

    private static final Logger LOG = LoggerFactory.getLogger(MutedConversations.class);

    private final Map<Person, Set<ConversationId>> known = new ConcurrentHashMap<>();
    private final PeopleStore people;

    @Activate
    public MutedConversations(@Reference PeopleStore people) {
        this.people = people;
    }

    private record Person(AccountId account, StaffId staff) {
    }

    /** Somebody begins to follow. Without a database he or she is alerted to everything rather than to nothing. */
    void follow(StaffSession session) {
        try {
            read(new Person(session.account(), session.staff()));
        } catch (StoreUnavailableException gone) {
            LOG.debug("what {} does not want to be alerted to is not known", session.staff(), gone);
        }
    }

    /** Whether somebody who follows does not want to be alerted. */
    boolean isMuted(StaffSession session, ConversationId conversation) {
        return known.getOrDefault(new Person(session.account(), session.staff()), Set.of()).contains(conversation);
    }

    /** Somebody has changed it. */
    public void changed(StaffSession session) {
        read(new Person(session.account(), session.staff()));
    }

    private void read(Person person) {
        known.put(person, people.muted(person.account(), person.staff()));
    }
}
