package org.communicator.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditTrail.Filter;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.Page;
import org.communicator.api.conversation.Usage;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.ConversationDeleted;
import org.communicator.api.media.Attachment.State;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.MediaStore.Put.Stored;
import org.communicator.api.people.GroupNumber;
import org.communicator.api.privacy.Export;
import org.communicator.api.privacy.Person;
import org.communicator.api.privacy.Privacy.Erased;
import org.communicator.api.store.PersonalData;
import org.communicator.core.CoreFixture;
import org.communicator.core.attachment.Contents;
import org.communicator.core.audit.Audit;
import org.communicator.core.live.Events;
import org.communicator.core.work.Stamps;
import org.communicator.testkit.memory.MemoryMediaStore;
import org.communicator.testkit.store.StoreStory;
import org.communicator.testkit.store.Stores;
import org.communicator.testkit.store.TimeOrderedIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivacyServiceTest {

    private static final ConversationKey KARENS = ConversationKey.of(KAREN);
    private static final String STRANGER = "+12125550177";

    private final CoreFixture core = new CoreFixture();
    private final StaffSession officer = officer(DOWNTOWN);
    private final Events events = new Events(core.store);
    private final Removal removal = new Removal(core.stores, core.store.removal());
    private final RemovalSweep sweep = new RemovalSweep(core.store, core.store.removal(), removal, core.workers);
    private final People people = new People(core.stores, core.directory);
    private final MemoryMediaStore media = new MemoryMediaStore(core.clock);
    private final PrivacyService service = new PrivacyService(core.stores, people,
            new ExportService(core.stores, people, removal, core.store.audit(), new Contents(media)),
            new Erasure(core.stores, removal, sweep, events), new Audit(core.store.audit(), new Stamps(core.clock)));
    private final List<Person> erased = new ArrayList<>();

    @BeforeEach
    void listen() {
        events.add(core.published::add);
        removal.add(new PersonalData() {
            @Override
            public String name() {
                return "consents";
            }

            @Override
            public Iterable<Map<String, Object>> export(Person person) {
                return List.of(Map.of("addresses", person.addresses()));
            }

            @Override
            public void personErased(Person person) {
                erased.add(person);
            }
        });
    }

    @Test
    void exportShouldHaveEverythingThatIsKnownOfAClient() {
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Can I come at 5?"));
        core.post(core.session("anna", DOWNTOWN), KAREN, "Yes");

        Export export = service.export(officer, KARENS).orElseThrow();

        assertThat(export.parts()).extracting(Export.Part::name)
                .containsExactly("client", "conversations", "messages", "group-messages", "consents", "audit");
        assertThat(rows(export, "client")).extracting(row -> row.get("name")).containsExactly("Karen Adams");
        assertThat(rows(export, "conversations")).hasSize(1);
        assertThat(rows(export, "messages")).extracting(row -> row.get("text"))
                .containsExactly("Yes", "Can I come at 5?");
        assertThat(rows(export, "messages").get(1)).containsEntry("from", KARENS_NUMBER)
                .containsEntry("author", "Karen Adams");
        assertThat(rows(export, "consents")).containsExactly(Map.of("addresses", Set.of(KARENS_NUMBER)));
        assertThat(rows(export, "audit")).extracting(row -> row.get("action")).containsExactly("person.exported");
    }

    @Test
    void exportShouldHaveTheFilesThatWereSent() throws IOException {
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Can I come at 5?"));
        StoreStory story = new StoreStory(new Stores(core.store, core.store.conversations(), core.store.messages(),
                core.store.outbox(), core.store.directory()));
        Stored kept = (Stored) media.put(new ByteArrayInputStream(new byte[] {1, 2, 3}), 10);
        Message message = story.outbound(core.stores.conversations().findByKey(ACCOUNT, KARENS).orElseThrow())
                .attachments(new Attachment("plan.pdf", "application/pdf", 3, State.READY, Optional.of(kept.digest()),
                        Optional.empty(), Optional.empty())).build();
        core.store.messages().append(message);

        Export export = service.export(officer, KARENS).orElseThrow();

        String name = message.id() + "/1 plan.pdf";
        assertThat(export.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo(name);
            assertThat(file.content().get().orElseThrow().readAllBytes()).containsExactly(1, 2, 3);
        });
        assertThat(rows(export, "messages").toString()).contains("file=" + name);
    }

    @Test
    void eraseShouldLeaveCountsButNoContent() {
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "A secret"));
        Message queued = core.post(core.session("anna", DOWNTOWN), KAREN, "An answer");
        List<Usage.Row> before = usage();

        assertThat(service.erase(officer, KARENS)).contains(new Erased(1, 2));

        assertThat(usage()).containsExactlyInAnyOrderElementsOf(before).hasSize(2);
        assertThat(core.store.outbox().size()).isZero();
        assertThat(core.stored(queued).text()).isEmpty();
        assertThat(core.stores.conversations().findByKey(ACCOUNT, KARENS)).isEmpty();
        assertThat(core.store.removal().unfinished(10)).isEmpty();
        assertThat(erased).containsExactly(new Person(ACCOUNT, Optional.of(KAREN), Set.of(KARENS_NUMBER)));
        assertThat(core.published).last().isInstanceOf(ConversationDeleted.class);
        AuditEntry entry = audit().get(0);
        assertThat(entry.action()).isEqualTo("person.erased");
        assertThat(entry.client()).contains(KAREN);
        assertThat(entry.details()).containsExactly(Map.entry("conversations", "1"));
    }

    @Test
    void eraseShouldReachWhatWasWrittenBeforeTheClientWasKnown() {
        core.receiving.receive(core.text("SM1", STRANGER, DOWNTOWN_NUMBER, "Who are you?"));
        core.client(new ClientId("c-new"), "New", STRANGER, DOWNTOWN);

        assertThat(service.erase(officer, ConversationKey.of(new ClientId("c-new")))).contains(new Erased(1, 1));
    }

    @Test
    void eraseShouldLeaveWhatAHouseholdWroteWhenOneOfItIsErased() {
        core.client(new ClientId("c-tom"), "Tom Adams", KARENS_NUMBER, DOWNTOWN);
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "It may be either of us"));

        assertThat(service.erase(officer, KARENS)).contains(new Erased(0, 0));

        assertThat(erased.get(0).addresses()).isEmpty();
        assertThat(core.stores.conversations().findByKey(ACCOUNT, ConversationKey.ofAddress(KARENS_NUMBER))).isPresent();
    }

    @Test
    void eraseShouldTakeWhatThePersonWroteOutOfGroups() {
        Stores stores = new Stores(core.store, core.store.conversations(), core.store.messages(), core.store.outbox(),
                core.store.directory());
        ConversationId id = new ConversationId(TimeOrderedIds.of(700));
        Conversation group = new Conversation(id, ACCOUNT, ConversationKey.ofGroup(id), Optional.empty(), Set.of(DOWNTOWN),
                Set.of(DOWNTOWN), Set.of(), Handling.NEW, Optional.empty());
        core.store.conversations().create(group);
        core.store.people().addNumber(ACCOUNT, id, new GroupNumber(KARENS_NUMBER, Optional.of(KAREN)));
        StoreStory story = new StoreStory(stores);
        Message hers = story.append(story.inbound(group).between(DOWNTOWN_NUMBER, KARENS_NUMBER));
        Message another = story.append(story.inbound(group).between(DOWNTOWN_NUMBER, STRANGER));

        assertThat(rows(service.export(officer, KARENS).orElseThrow(), "group-messages")).hasSize(1);
        assertThat(service.erase(officer, KARENS)).contains(new Erased(0, 1));

        assertThat(core.stored(hers).deleted()).isTrue();
        assertThat(core.stored(another).deleted()).isFalse();
    }

    @Test
    void eraseShouldNotSayWhomWhenSomebodyUnknownIsErased() {
        core.receiving.receive(core.text("SM1", STRANGER, DOWNTOWN_NUMBER, "Who are you?"));

        assertThat(service.erase(officer, ConversationKey.ofAddress(STRANGER))).contains(new Erased(1, 1));

        assertThat(audit().get(0).toString()).doesNotContain(STRANGER);
        assertThat(service.erase(officer, ConversationKey.ofAddress(STRANGER))).isEmpty();
    }

    @Test
    void conversationShouldBeginAnewWhenAnErasedPersonWritesLater() {
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "A secret"));
        service.erase(officer, KARENS);

        core.receiving.receive(core.text("SM2", KARENS_NUMBER, DOWNTOWN_NUMBER, "Hello"));

        assertThat(core.conversations.clientMessages(officer, KAREN, new Page.Request(Optional.empty(), 10))
                .orElseThrow().items()).extracting(Message::text).containsExactly("Hello");
    }

    @Test
    void personShouldNotExistWhenOutOfReach() {
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "A secret"));
        StaffSession elsewhere = officer(RIVERSIDE);

        assertThat(service.export(elsewhere, KARENS)).isEmpty();
        assertThat(service.erase(elsewhere, KARENS)).isEmpty();
        assertThat(service.erase(elsewhere, ConversationKey.ofAddress("+12125550199"))).isEmpty();
        assertThat(audit()).isEmpty();
    }

    @Test
    void everythingShouldNeedTheRight() {
        StaffSession anna = core.session("anna", DOWNTOWN);

        assertThatThrownBy(() -> service.export(anna, KARENS)).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> service.erase(anna, KARENS)).isInstanceOf(MissingRightException.class);
    }

    private StaffSession officer(LocationId location) {
        return new StaffSession(ACCOUNT, new StaffId("olga"), "Olga", Set.of(location), Optional.empty(),
                Set.of(Right.MESSAGES_READ, Right.PRIVACY_MANAGE), core.clock.instant().plusSeconds(3600));
    }

    private List<Usage.Row> usage() {
        return core.stores.messages().usage(core.session("anna", DOWNTOWN).access(),
                core.clock.instant().minus(Duration.ofDays(1)), core.clock.instant().plus(Duration.ofDays(1)));
    }

    private List<AuditEntry> audit() {
        return core.store.audit().list(ACCOUNT, Filter.NONE, Optional.empty(), 10);
    }

    private static List<Map<String, Object>> rows(Export export, String name) {
        Iterable<Map<String, Object>> rows = export.parts().stream().filter(part -> part.name().equals(name))
                .findFirst().orElseThrow().rows();
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }
}
