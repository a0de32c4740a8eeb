package org.communicator.api.template;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffSession;

/**
 * Use case: templates (X09). Reading needs the right {@code messages.read}, writing {@code templates.manage}, and for those
 * that are for all also {@code locations.all}; without it {@link org.communicator.api.host.MissingRightException} is
 * thrown. While the database is gone {@link org.communicator.api.store.StoreUnavailableException} is. Thread-safe.
 */
public interface Templates {

    /** Most templates of an account. */
    int MOST = 500;

    /**
     * What somebody wants to keep, within the limits of {@link TextTemplate}.
     *
     * @param location for which location; empty for all
     * @param name how it is called
     * @param text the text
     */
    record Draft(Optional<LocationId> location, String name, String text) {
        public Draft {
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A template filled in.
     *
     * @param text the text; a field without a value stands in it as it was
     * @param missing the fields without a value: what misses one is not to be sent
     */
    record Rendered(String text, Set<String> missing) {
        public Rendered {
            missing = Set.copyOf(missing);
        }
    }

    /** The templates within reach, by name: those for all, and those of one's locations. At most {@value #MOST}. */
    List<TextTemplate> list(StaffSession session);

    /** One within reach. */
    Optional<TextTemplate> template(StaffSession session, TemplateId id);

    /** Adds one. */
    TemplateOutcome add(StaffSession session, Draft draft);

    /**
     * Changes one.
     *
     * @param expected how it is as far as the one who asks knows; empty if that does not matter
     */
    TemplateOutcome change(StaffSession session, TemplateId id, Draft draft, Optional<Draft> expected);

    /** Takes one away; {@link TemplateOutcome.Kept} tells which. */
    TemplateOutcome remove(StaffSession session, TemplateId id);

    /** Fills one in for a conversation; empty if one of both is out of reach. */
    Optional<Rendered> render(StaffSession session, TemplateId id, ConversationId conversation);
}
