package org.communicator.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.contact.Candidate;
import org.communicator.api.contact.Candidate.Reason;
import org.communicator.api.contact.ContactOutcome;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Handling.State;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.HostContacts;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.NewContact;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent.ConversationChanged;
import org.communicator.api.live.CommunicatorEvent.ConversationDeleted;
import org.communicator.core.CoreFixture;
import org.communicator.core.audit.Audit;
import org.communicator.core.channel.LibPhoneNumbers;
import org.communicator.core.live.Events;
import org.communicator.core.work.Stamps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactServiceTest {

    private static final String STRANGER = "+12125550177";
    private static final ClientId BOB = new ClientId("c-bob");

    private final CoreFixture core = new CoreFixture();
    private final WritableHost host = new WritableHost();
    private final StaffSession anna = core.session("anna", DOWNTOWN);
    private ContactService contacts;

    @BeforeEach
    void set() {
        Stamps stamps = new Stamps(core.clock);
        Events events = new Events(core.store);
        events.add(core.published::add);
        Audit audit = new Audit(core.store.audit(), stamps);
        host.contacts = writable();
        contacts = new ContactService(core.stores, core.directory, host, new Identities(core.stores, core.joins,
                new Joining(core.stores, core.joins, core.store.handling(), audit, events), audit, stamps), new LibPhoneNumbers());
    }

    @Test
    void createShouldMakeTheConversationTheNewClientsWhoCanBeAnswered() {
        write("SM1", STRANGER);
        Conversation bare = bare(STRANGER);

        ClientId bob = done(contacts.create(anna, bob("(212) 555-0177")));

        assertThat(of(bob)).map(Conversation::id).contains(bare.id());
        assertThat(core.published).last().isInstanceOf(ConversationChanged.class);
        assertThat(core.post(anna, bob, "Hello Bob").conversation()).isEqualTo(bare.id());
        write("SM2", STRANGER);
        assertThat(messages(of(bob).orElseThrow())).hasSize(3).allMatch(message -> message.client().isPresent());
        assertThat(core.store.conversations().findByKey(ACCOUNT, ConversationKey.ofAddress(STRANGER))).isEmpty();
    }

    @Test
    void createShouldLeaveAConversationAloneThatIsOutOfReach() {
        core.receiving.receive(core.text("SM1", STRANGER, "+12125550101", "For Riverside"));

        contacts.create(anna, bob(STRANGER));

        assertThat(bare(STRANGER).openTo()).containsExactly(RIVERSIDE);
    }

    @Test
    void createShouldRefuseWhatTheHostCannotTakeIn() {
        NewContact elsewhere = new NewContact("Bob", Set.of(RIVERSIDE), List.of(), "US", false, false);

        assertThat(contacts.create(anna, bob("12"))).isEqualTo(new ContactOutcome.InvalidAddress(0));
        assertThat(contacts.create(anna, elsewhere)).isEqualTo(new ContactOutcome.InvalidLocation());
        host.contacts = null;
        assertThat(contacts.create(anna, bob(STRANGER))).isEqualTo(new ContactOutcome.HostReadOnly());
        assertThat(contacts.add(anna, KAREN, phone(STRANGER))).isEqualTo(new ContactOutcome.HostReadOnly());
    }

    @Test
    void addShouldMergeTheConversationIntoTheClientsTimelineAndKeepItWaiting() {
        Message first = core.post(anna, KAREN, "Hello Karen");
        write("SM1", STRANGER);
        Conversation bare = bare(STRANGER);
        core.conversations.post(anna, bare.id(), new NewMessage("Who is this?", Optional.empty()));
        write("SM2", STRANGER);

        assertThat(done(contacts.add(anna, KAREN, phone(STRANGER)))).isEqualTo(KAREN);

        Conversation karens = of(KAREN).orElseThrow();
        assertThat(karens.id()).isEqualTo(first.conversation());
        assertThat(messages(karens)).hasSize(4).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        assertThat(karens.newest()).contains(messages(karens).get(0).id());
        assertThat(karens.handling().waiting()).isTrue();
        assertThat(core.published).anyMatch(new ConversationDeleted(bare.id(), bare.reach())::equals);
        write("SM3", STRANGER);
        assertThat(messages(of(KAREN).orElseThrow())).hasSize(5);
    }

    @Test
    void addShouldOpenWhatIsMergedAndKeepWhoTakesCareOfIt() {
        core.post(anna, KAREN, "Hello Karen");
        core.store.handling().change(of(KAREN).orElseThrow().id(), Handling.NEW.closed());
        write("SM1", STRANGER);
        core.store.handling().change(bare(STRANGER).id(),
                bare(STRANGER).handling().assignedTo(Optional.of(anna.staff())));

        contacts.add(anna, KAREN, phone(STRANGER));

        assertThat(of(KAREN).orElseThrow().handling())
                .isEqualTo(new Handling(State.OPEN, Optional.of(anna.staff()), Optional.empty(), true));
    }

    @Test
    void addShouldLeaveClosedWhatIsDoneInBoth() {
        core.post(anna, KAREN, "Hello Karen");
        write("SM1", STRANGER);
        for (Conversation each : List.of(of(KAREN).orElseThrow(), bare(STRANGER))) {
            core.store.handling().change(each.id(), each.handling().closed());
        }

        contacts.add(anna, KAREN, phone(STRANGER));

        assertThat(of(KAREN).orElseThrow().handling()).isEqualTo(Handling.NEW.closed());
    }

    @Test
    void addShouldRefuseAClientOutOfReachAndANumberThatIsNone() {
        core.client(BOB, "Bob", "+12125550178", RIVERSIDE);

        assertThat(contacts.add(anna, BOB, phone(STRANGER))).isEqualTo(new ContactOutcome.NotFound());
        assertThat(contacts.add(anna, KAREN, phone("12"))).isEqualTo(new ContactOutcome.InvalidAddress(0));
    }

    @Test
    void candidatesShouldBeRankedAndConfirmedOnce() {
        core.client(BOB, "Bob", STRANGER, DOWNTOWN);
        core.client(new ClientId("c-ann"), "Ann", STRANGER, DOWNTOWN);
        core.client(new ClientId("c-far"), "Far", STRANGER, RIVERSIDE);
        write("SM1", STRANGER);
        Conversation bare = bare(STRANGER);

        assertThat(contacts.candidates(anna, bare.id()).orElseThrow()).extracting(Candidate::name)
                .containsExactly("Ann", "Bob");
        assertThat(done(contacts.confirm(anna, bare.id(), BOB))).isEqualTo(BOB);
        write("SM2", STRANGER);

        assertThat(messages(of(BOB).orElseThrow())).hasSize(2);
        assertThat(contacts.candidates(anna, bare.id())).contains(List.of());
        assertThat(contacts.confirm(anna, bare.id(), BOB)).isEqualTo(new ContactOutcome.Done(BOB));
        assertThat(contacts.confirm(anna, bare.id(), KAREN)).isEqualTo(new ContactOutcome.AlreadyKnown());
    }

    @Test
    void candidatesShouldPutTheConfirmedOneFirstThenTheOneLastWrittenTo() {
        Candidates candidates = new Candidates(STRANGER, Set.of(DOWNTOWN), Optional.of(new ClientId("z")),
                Optional.of(new ClientId("y")));

        assertThat(candidates.rank(List.of(client("x", RIVERSIDE), client("w", DOWNTOWN), client("y", RIVERSIDE),
                client("z", RIVERSIDE)))).extracting(Candidate::reason).containsExactly(Reason.CONFIRMED,
                        Reason.LAST_WRITTEN_TO, Reason.BELONGS_HERE, Reason.HAS_ADDRESS);
    }

    @Test
    void confirmShouldRefuseWhoDoesNotHaveTheAddressOrIsOutOfReach() {
        write("SM1", STRANGER);
        Conversation bare = bare(STRANGER);
        StaffSession away = core.session("away", RIVERSIDE);

        assertThat(contacts.confirm(anna, bare.id(), KAREN)).isEqualTo(new ContactOutcome.LacksAddress());
        assertThat(contacts.confirm(away, bare.id(), KAREN)).isEqualTo(new ContactOutcome.NotFound());
        assertThat(contacts.candidates(away, bare.id())).isEmpty();
    }

    @Test
    void createShouldInsistOnTheRightToWrite() {
        StaffSession reader = new StaffSession(ACCOUNT, anna.staff(), "Anna", Set.of(DOWNTOWN), Optional.empty(),
                Set.of(), Instant.MAX);

        assertThatThrownBy(() -> contacts.create(reader, bob(STRANGER))).isInstanceOf(MissingRightException.class);
    }

    private void write(String providerId, String from) {
        core.clock.advance(Duration.ofSeconds(1));
        core.receiving.receive(core.text(providerId, from, DOWNTOWN_NUMBER, "Hello"));
    }

    private Conversation bare(String address) {
        return core.store.conversations().findByKey(ACCOUNT, ConversationKey.ofAddress(address)).orElseThrow();
    }

    private Optional<Conversation> of(ClientId client) {
        return core.store.conversations().findByKey(ACCOUNT, ConversationKey.of(client));
    }

    private List<Message> messages(Conversation conversation) {
        return core.store.messages().list(conversation.id(), Optional.empty(), 50);
    }

    private HostContacts writable() {
        return new HostContacts() {

            @Override
            public Client create(AccountId account, NewContact contact) {
                Client client = new Client(account, BOB, contact.name(), contact.locations(), contact.contactPoints(),
                        "US", contact.smsTransactionalConsent(), contact.emailTransactionalConsent(), false,
                        Optional.empty());
                core.directory.apply(account, new DirectoryChanges(List.of(), List.of(), List.of(client), List.of(),
                        List.of(), List.of()));
                return client;
            }

            @Override
            public Optional<Client> addContactPoint(AccountId account, ClientId client,
                    ContactPoint point) {
                core.directory.addContactPoint(account, client, point);
                return core.directory.client(account, client);
            }
        };
    }

    private static NewContact bob(String number) {
        return new NewContact("Bob Smith", Set.of(), List.of(phone(number)), "US", false, false);
    }

    private static ContactPoint phone(String number) {
        return new ContactPoint(ContactPoint.Type.PHONE, number, Optional.empty(), Optional.of("Mobile"));
    }

    private static Client client(String id, LocationId location) {
        return new Client(ACCOUNT, new ClientId(id), id, Set.of(location), List.of(), "US", true, false, false,
                Optional.empty());
    }

    private static ClientId done(ContactOutcome outcome) {
        return ((ContactOutcome.Done) outcome).client();
    }
}
