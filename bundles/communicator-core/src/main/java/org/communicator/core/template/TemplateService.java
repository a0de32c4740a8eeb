package org.communicator.core.template;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.audit.AuditEntry.Subject;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.TemplateStore;
import org.communicator.api.template.TemplateId;
import org.communicator.api.template.TemplateOutcome;
import org.communicator.api.template.Templates;
import org.communicator.api.template.TextTemplate;
import org.communicator.core.audit.Audit;
import org.communicator.core.store.Stores;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps templates and fills them in (X09). */
@Component
public final class TemplateService implements Templates {

    private final Stores stores;
    private final TemplateStore templates;
    private final HostDirectory directory;
    private final Audit audit;
    private final Stamps stamps;

    @Activate
    public TemplateService(@Reference Stores stores, @Reference TemplateStore templates,
            @Reference HostDirectory directory, @Reference Audit audit, @Reference Stamps stamps) {
        this.stores = stores;
        this.templates = templates;
        this.directory = directory;
        this.audit = audit;
        this.stamps = stamps;
    }

    @Override
    public List<TextTemplate> list(StaffSession session) {
        session.require(Right.MESSAGES_READ);
        return templates.list(session.access(), MOST);
    }

    @Override
    public Optional<TextTemplate> template(StaffSession session, TemplateId id) {
        session.require(Right.MESSAGES_READ);
        return templates.find(session.access(), id);
    }

    @Override
    public TemplateOutcome add(StaffSession session, Draft draft) {
        session.require(Right.TEMPLATES_MANAGE);
        return templates.count(session.account()) >= MOST ? new TemplateOutcome.TooMany()
                : keep(session, new TemplateId(stamps.id()), draft, "template.added");
    }

    @Override
    public TemplateOutcome change(StaffSession session, TemplateId id, Draft draft) {
        session.require(Right.TEMPLATES_MANAGE);
        return ofOwn(session, id).orElseGet(() -> keep(session, id, draft, "template.changed"));
    }

    @Override
    public TemplateOutcome remove(StaffSession session, TemplateId id) {
        session.require(Right.TEMPLATES_MANAGE);
        return ofOwn(session, id).orElseGet(() -> stores.transactions().inTransaction(() -> {
            TextTemplate removed = templates.find(session.access(), id).orElseThrow();
            templates.remove(session.account(), id);
            audit.record(session, "template.removed", subject(id), Map.of());
            return new TemplateOutcome.Kept(removed);
        }));
    }

    /** Why that template is not the caller's to change, if it is not. */
    private Optional<TemplateOutcome> ofOwn(StaffSession session, TemplateId id) {
        Optional<TextTemplate> found = templates.find(session.access(), id);
        return found.isEmpty() ? Optional.of(new TemplateOutcome.NotFound())
                : isOwn(session, found.get().location()) ? Optional.empty() : Optional.of(new TemplateOutcome.NotYours());
    }

    private static boolean isOwn(StaffSession session, Optional<LocationId> location) {
        return session.access().everyLocation() || location.filter(session.access().locations()::contains).isPresent();
    }

    private TemplateOutcome keep(StaffSession session, TemplateId id, Draft draft, String action) {
        Set<String> unknown = new HashSet<>(new Template(draft.text()).fields());
        MergeFields.NAMES.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            return new TemplateOutcome.UnknownFields(unknown);
        }
        if (!isOwn(session, draft.location())
                || !draft.location().map(directory.locations(session.account())::containsKey).orElse(true)) {
            return new TemplateOutcome.NotYours();
        }
        TextTemplate template = new TextTemplate(id, session.account(), draft.location(), draft.name(), draft.text());
        return stores.transactions().inTransaction(() -> {
            templates.keep(template);
            audit.record(session, action, subject(id), Map.of());
            return new TemplateOutcome.Kept(template);
        });
    }

    private static Subject subject(TemplateId id) {
        return new Subject("template", id.toString());
    }

    @Override
    public Optional<Rendered> render(StaffSession session, TemplateId id, ConversationId conversation) {
        session.require(Right.MESSAGES_READ);
        return templates.find(session.access(), id).flatMap(template -> stores.conversations()
                .find(session.access(), conversation).map(talk -> rendered(session, template, talk)));
    }

    private Rendered rendered(StaffSession session, TextTemplate template, Conversation talk) {
        MergeFields values = MergeFields.of(talk.key().client()
                .flatMap(client -> directory.client(session.account(), client)),
                from(session, talk).map(directory.locations(session.account())::get), Optional.of(session));
        Template.Rendering rendering = new Template(template.text()).render(values::value);
        return new Rendered(rendering.text(), rendering.missing());
    }

    /** Where a message would be sent from. */
    private static Optional<LocationId> from(StaffSession session, Conversation talk) {
        return session.loggedInAt()
                .or(() -> talk.owners().stream().filter(session.locations()::contains).sorted().findFirst())
                .or(() -> session.locations().stream().sorted().findFirst())
                .or(() -> talk.owners().stream().sorted().findFirst());
    }
}
