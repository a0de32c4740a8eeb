package org.communicator.core.template;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
                : refusal(session, draft).orElseGet(() -> added(session, draft));
    }

    @Override
    public TemplateOutcome change(StaffSession session, TemplateId id, Draft draft, Optional<Draft> expected) {
        session.require(Right.TEMPLATES_MANAGE);
        return ofOwn(session, id, before -> expected.filter(seen -> !seen.equals(asDraft(before))).isPresent()
                ? new TemplateOutcome.Conflict(before)
                : refusal(session, draft).orElseGet(() -> changed(session, before, draft)));
    }

    @Override
    public TemplateOutcome remove(StaffSession session, TemplateId id) {
        session.require(Right.TEMPLATES_MANAGE);
        return ofOwn(session, id, found -> stores.transactions().inTransaction(() -> {
            templates.remove(session.account(), id);
            audit.record(session, "template.removed", subject(id), Map.of());
            return new TemplateOutcome.Kept(found);
        }));
    }

    /** What is done with a template, if it is the caller's to change. */
    private TemplateOutcome ofOwn(StaffSession session, TemplateId id, Function<TextTemplate, TemplateOutcome> work) {
        return templates.find(session.access(), id).map(found -> isOwn(session, found.location()) ? work.apply(found)
                : new TemplateOutcome.NotYours()).orElseGet(TemplateOutcome.NotFound::new);
    }

    private static Draft asDraft(TextTemplate template) {
        return new Draft(template.location(), template.name(), template.text());
    }

    private static boolean isOwn(StaffSession session, Optional<LocationId> location) {
        return session.access().everyLocation() || location.filter(session.access().locations()::contains).isPresent();
    }

    /** Why that cannot be a template of the caller's, if it cannot. */
    private Optional<TemplateOutcome> refusal(StaffSession session, Draft draft) {
        Set<String> unknown = new HashSet<>(new Template(draft.text()).fields());
        MergeFields.NAMES.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            return Optional.of(new TemplateOutcome.UnknownFields(unknown));
        }
        boolean isOwn = isOwn(session, draft.location())
                && draft.location().map(directory.locations(session.account())::containsKey).orElse(true);
        return isOwn ? Optional.empty() : Optional.of(new TemplateOutcome.NotYours());
    }

    private TemplateOutcome added(StaffSession session, Draft draft) {
        TextTemplate template = template(session, new TemplateId(stamps.id()), draft);
        return stores.transactions().inTransaction(() -> {
            templates.keep(template);
            audit.record(session, "template.added", subject(template.id()), Map.of());
            return new TemplateOutcome.Kept(template);
        });
    }

    private TemplateOutcome changed(StaffSession session, TextTemplate before, Draft draft) {
        TextTemplate after = template(session, before.id(), draft);
        return stores.transactions().inTransaction(() -> {
            if (!templates.replace(before, after)) {
                return templates.find(session.access(), before.id())
                        .<TemplateOutcome>map(TemplateOutcome.Conflict::new).orElseGet(TemplateOutcome.NotFound::new);
            }
            audit.record(session, "template.changed", subject(after.id()), Map.of());
            return new TemplateOutcome.Kept(after);
        });
    }

    private static TextTemplate template(StaffSession session, TemplateId id, Draft draft) {
        return new TextTemplate(id, session.account(), draft.location(), draft.name(), draft.text());
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
