package org.communicator.core.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditTrail.Filter;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.privacy.Export;
import org.communicator.api.privacy.Export.Part;
import org.communicator.api.privacy.Person;
import org.communicator.api.store.AuditLog;
import org.communicator.core.attachment.Contents;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what is known of a person; it is read while it is written. */
@Component(service = ExportService.class)
public final class ExportService {

    private static final int PAGE = 500;

    private final Stores stores;
    private final People people;
    private final Removal removal;
    private final AuditLog log;
    private final Contents contents;

    @Activate
    public ExportService(@Reference Stores stores, @Reference People people, @Reference Removal removal,
            @Reference AuditLog log, @Reference Contents contents) {
        this.stores = stores;
        this.people = people;
        this.removal = removal;
        this.log = log;
        this.contents = contents;
    }

    Export of(Person person, List<Conversation> conversations) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("client", people.known(person).stream().map(Rows::of).toList()));
        parts.add(new Part("conversations", conversations.stream().map(Rows::of).toList()));
        parts.add(new Part("messages", messages(conversations)));
        parts.add(new Part("group-messages", inGroups(person)));
        removal.others().stream().filter(other -> !other.name().isEmpty())
                .forEach(other -> parts.add(new Part(other.name(), other.export(person))));
        parts.add(new Part("audit", Rows.of(audit(person), Rows::of)));
        return new Export(parts, files(person, conversations));
    }

    private Iterable<Map<String, Object>> messages(List<Conversation> conversations) {
        return () -> own(conversations).map(Rows::of).iterator();
    }

    private Iterable<Map<String, Object>> inGroups(Person person) {
        return () -> ofGroups(person).map(Rows::of).iterator();
    }

    private Iterable<Export.File> files(Person person, List<Conversation> conversations) {
        return () -> Stream.concat(own(conversations), ofGroups(person)).flatMap(this::files).iterator();
    }

    private Stream<Export.File> files(Message message) {
        return IntStream.range(0, message.attachments().size()).boxed()
                .flatMap(place -> message.attachments().get(place).content().stream()
                        .map(content -> new Export.File(Rows.file(message, place), () -> contents.open(content))));
    }

    private Stream<Message> own(List<Conversation> conversations) {
        return conversations.stream().flatMap(conversation -> stream(messages(conversation)));
    }

    private Stream<Message> ofGroups(Person person) {
        return stream(removal.inGroups(person)).flatMap(id -> stores.messages().find(id).stream());
    }

    private Iterable<Message> messages(Conversation conversation) {
        return new Paged<>((after, limit) -> stores.messages().list(conversation.id(), after, limit),
                message -> message.id().value(), PAGE);
    }

    /** What concerns somebody whom the host does not know is written down without saying whom. */
    private Iterable<AuditEntry> audit(Person person) {
        return person.client().<Iterable<AuditEntry>>map(client -> new Paged<>(
                (after, limit) -> log.list(person.account(), Filter.about(client), after, limit), AuditEntry::id, PAGE))
                .orElse(List.of());
    }

    private static <T> Stream<T> stream(Iterable<T> list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
