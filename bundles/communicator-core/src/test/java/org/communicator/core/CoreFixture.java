package org.communicator.core;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.channel.InboundMessage;
import org.communicator.api.consent.ConsentReviews;
import org.communicator.api.consent.Consents;
import org.communicator.api.consent.DoubleOptIn;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversations;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.ScheduledMessages;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.live.CommunicatorEvent;
import org.communicator.api.store.JoinStore;
import org.communicator.core.answer.AutomaticAnswers;
import org.communicator.core.attachment.Enclosures;
import org.communicator.core.audit.Audit;
import org.communicator.core.channel.LibPhoneNumbers;
import org.communicator.core.channel.Senders;
import org.communicator.core.chat.ChatService;
import org.communicator.core.chat.InternalMessages;
import org.communicator.core.conversation.ChatPosting;
import org.communicator.core.consent.ConsentConfig;
import org.communicator.core.consent.ConsentService;
import org.communicator.core.consent.ConsentTexts;
import org.communicator.core.consent.KeywordAnswers;
import org.communicator.core.consent.KeywordService;
import org.communicator.core.consent.staff.AddressReach;
import org.communicator.core.consent.staff.LedgerService;
import org.communicator.core.consent.staff.QuestionService;
import org.communicator.core.consent.staff.ReviewService;
import org.communicator.core.conversation.Consequences;
import org.communicator.core.conversation.ConversationService;
import org.communicator.core.conversation.Drafts;
import org.communicator.core.conversation.GroupAnswers;
import org.communicator.core.conversation.GroupPosting;
import org.communicator.core.conversation.GroupService;
import org.communicator.core.conversation.Outsiders;
import org.communicator.core.conversation.PostingService;
import org.communicator.core.conversation.ReadingService;
import org.communicator.core.conversation.ReceivingService;
import org.communicator.core.conversation.Recipients;
import org.communicator.core.conversation.Summaries;
import org.communicator.core.conversation.Titles;
import org.communicator.core.delivery.DeliveryService;
import org.communicator.core.fallback.FallbackConfig;
import org.communicator.core.fallback.FallbackService;
import org.communicator.core.fallback.OtherWays;
import org.communicator.core.fallback.Successors;
import org.communicator.core.live.Events;
import org.communicator.core.media.MediaRules;
import org.communicator.core.media.MediaRulesConfig;
import org.communicator.core.numbers.NumberBook;
import org.communicator.core.outbox.OutboxRelay;
import org.communicator.core.outbox.Outlook;
import org.communicator.core.outbox.Pace;
import org.communicator.core.outbox.PaceConfig;
import org.communicator.core.outbox.Settlement;
import org.communicator.core.push.ClientDevices;
import org.communicator.core.store.Stores;
import org.communicator.core.time.AwayAnswers;
import org.communicator.core.time.ClosedNotices;
import org.communicator.core.time.Holding;
import org.communicator.core.time.ScheduleService;
import org.communicator.core.time.TakeBack;
import org.communicator.core.time.TimeConfig;
import org.communicator.core.work.Stamps;
import org.communicator.testkit.TestClock;
import org.communicator.testkit.TestExecutor;
import org.communicator.testkit.memory.FakeProvider;
import org.communicator.testkit.memory.MemoryHostDirectory;
import org.communicator.testkit.memory.MemoryJoinStore;
import org.communicator.testkit.memory.MemoryMeters;
import org.communicator.testkit.memory.MemoryStore;

/**
 * The whole core on fakes: locations Downtown (the default, +12125550100), Riverside (+12125550101); client c-karen
 * of Downtown with +12125550123.
 */
public final class CoreFixture {

    public static final AccountId ACCOUNT = new AccountId("lakeside");
    public static final LocationId DOWNTOWN = new LocationId("downtown");
    public static final LocationId RIVERSIDE = new LocationId("riverside");
    public static final ClientId KAREN = new ClientId("c-karen");
    public static final String DOWNTOWN_NUMBER = "+12125550100";
    public static final String KARENS_NUMBER = "+12125550123";

    public final TestClock clock = TestClock.atNoon();
    public final TestExecutor workers = new TestExecutor(clock);
    public final MemoryStore store = new MemoryStore();
    public final MemoryHostDirectory directory = new MemoryHostDirectory();
    public final MemoryMeters meters = new MemoryMeters();
    public final FakeProvider provider = new FakeProvider();
    public final Senders senders = new Senders();
    public final List<CommunicatorEvent> published = new ArrayList<>();
    public final NumberBook numbers = new NumberBook(directory);
    public final Events events = new Events(store);
    public final Outlook outlook = new Outlook();
    public final JoinStore joins = new MemoryJoinStore(store);
    public final Stores stores = new Stores(store, store.conversations(), store.messages(), store.outbox());
    public final Stamps stamps;
    public final ConsentService consents;
    public final DeliveryService delivery;
    public final ReceivingService receiving;
    public final Conversations conversations;
    public final OutboxRelay relay;
    public final InternalMessages internal;
    public final ChatService chats;
    public final GroupService groups;
    public final Consents ledger;
    public final ConsentReviews reviews;
    public final DoubleOptIn questions;
    public final ScheduledMessages scheduled;
    public final Holding holding;
    public final FallbackService fallback;
    public final MediaRules mediaRules = new MediaRules(senders, Settings.defaults(MediaRulesConfig.class));

    public CoreFixture() {
        this(Map.of());
    }

    /** With some values in the configurations of consent, pace and time, by the names of their methods. */
    public CoreFixture(Map<String, Object> settings) {
        events.add(published::add);
        senders.add(provider);
        stamps = new Stamps(clock);
        CoreConfig config = defaults();
        ConsentConfig consentConfig = Settings.with(ConsentConfig.class, settings);
        TimeConfig timeConfig = Settings.with(TimeConfig.class, settings);
        ConsentTexts texts = new ConsentTexts(directory, consentConfig);
        consents = new ConsentService(store.consents(), stamps, consentConfig);
        AutomaticAnswers answers = new AutomaticAnswers(stores, senders, events, stamps);
        KeywordService keywords = new KeywordService(consents, store.reviews(),
                new KeywordAnswers(texts, answers, consentConfig), stamps, consentConfig);
        AwayAnswers away = new AwayAnswers(new ClosedNotices(directory, timeConfig, settings), directory, stores,
                consents, store.awayAnswers(), answers, timeConfig);
        TakeBack takeBack = new TakeBack(stores, store.held(), events);
        holding = new Holding(directory, store.messages(), timeConfig);
        fallback = new FallbackService(stores, store.silences(), store.attention(),
                new OtherWays(directory, senders, new LibPhoneNumbers(), consents, numbers),
                new Successors(stores, directory, store.batches(), events, holding, stamps), takeBack, stamps,
                Settings.with(FallbackConfig.class, settings));
        delivery = new DeliveryService(stores, events, consents, fallback);
        receiving = new ReceivingService(stores, directory, numbers, events, meters, new GroupAnswers(store.people()), stamps,
                joins, new Consequences(keywords, away), takeBack, config);
        relay = new OutboxRelay(stores, senders,
                new Settlement(stores, delivery, stamps, meters, outlook, config), pace(settings), stamps, workers,
                consents, config);
        Recipients recipients = new Recipients(stores, directory, senders, new LibPhoneNumbers(), consents,
                new ClientDevices(store.devices(), directory));
        Drafts drafts = new Drafts(numbers, senders, stamps, holding);
        scheduled = new ScheduleService(stores, store.held(), takeBack, holding, new Audit(store.audit(), stamps), stamps);
        Enclosures enclosures = new Enclosures(store.uploads(), mediaRules);
        PostingService posting = new PostingService(stores, recipients, drafts, enclosures, relay, events);
        GroupPosting groupPosting =
                new GroupPosting(stores, store.people(), directory, recipients, drafts, posting, enclosures, relay, events);
        internal = new InternalMessages(stores, stamps, events);
        Titles titles = new Titles(directory, store.people());
        conversations = new ConversationService(
                new ReadingService(stores, recipients, new Summaries(titles), titles, drafts), posting,
                new ChatPosting(stores, recipients, posting, enclosures, internal), groupPosting, recipients);
        groups = new GroupService(stores, store.people(), new Outsiders(recipients, directory, new LibPhoneNumbers()),
                groupPosting, drafts, internal, new Audit(store.audit(), stamps), events);
        chats = new ChatService(stores, directory, internal, stamps, events);
        ledger = new LedgerService(consents, store.consents(), stores, recipients,
                new AddressReach(stores, directory, recipients));
        reviews = new ReviewService(store.reviews(), consents, stores, stamps);
        questions = new QuestionService(recipients, drafts, conversations, consents, texts);
        location(DOWNTOWN, "Downtown", true, DOWNTOWN_NUMBER);
        location(RIVERSIDE, "Riverside", false, "+12125550101");
        client(KAREN, "Karen Adams", KARENS_NUMBER, DOWNTOWN);
    }

    public void location(LocationId id, String name, boolean accountDefault, String... numbers) {
        directory.apply(ACCOUNT, new DirectoryChanges(List.of(new Location(ACCOUNT, id, name, ZoneId.of("UTC"), true,
                accountDefault, List.of(numbers), List.of())), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    public void client(ClientId id, String name, String phone, LocationId... locations) {
        ContactPoint point = new ContactPoint(ContactPoint.Type.PHONE, phone, Optional.of(phone), Optional.empty());
        directory.apply(ACCOUNT, new DirectoryChanges(List.of(), List.of(), List.of(new Client(ACCOUNT, id, name,
                Set.of(locations), List.of(point), "US", true, false, false, Optional.empty())), List.of(), List.of(),
                List.of()));
    }

    public void withoutConsent(ClientId id, String name, String phone, LocationId... locations) {
        ContactPoint point = new ContactPoint(ContactPoint.Type.PHONE, phone, Optional.of(phone), Optional.empty());
        directory.apply(ACCOUNT, new DirectoryChanges(List.of(), List.of(), List.of(new Client(ACCOUNT, id, name,
                Set.of(locations), List.of(point), "US", false, false, false, Optional.empty())), List.of(), List.of(),
                List.of()));
    }

    public void staff(String id, LocationId... locations) {
        directory.apply(ACCOUNT, new DirectoryChanges(List.of(), List.of(new Staff(ACCOUNT, new StaffId(id), id,
                Set.of(locations), Set.of(), List.of(), Optional.empty(), Optional.empty())), List.of(), List.of(),
                List.of(), List.of()));
    }

    public StaffSession session(String id, LocationId... locations) {
        staff(id, locations);
        return new StaffSession(ACCOUNT, new StaffId(id), id, Set.of(locations), Optional.of(locations[0]),
                Set.of(Right.MESSAGES_READ, Right.MESSAGES_WRITE), clock.instant().plusSeconds(3600));
    }

    /** Somebody with these rights besides. */
    public StaffSession session(StaffSession session, Right... more) {
        Set<Right> rights = new HashSet<>(session.rights());
        rights.addAll(List.of(more));
        return new StaffSession(session.account(), session.staff(), session.name(), session.locations(),
                session.loggedInAt(), rights, session.expiresAt());
    }

    /** A client's text comes in. */
    public Message receive(String providerId, String from, String to, String text) {
        return store.messages().find(receiving.receive(text(providerId, from, to, text)).message()).orElseThrow();
    }

    public InboundMessage text(String providerId, String from, String to, String text) {
        return new InboundMessage(Channel.SMS, "fake", providerId, new AddressPair(to, from), text, 1, ACCOUNT);
    }

    public Message post(StaffSession session, ClientId client, String text) {
        return ((PostOutcome.Posted) conversations.postToClient(session, client, new NewMessage(text, Optional.empty())))
                .message();
    }

    public Message stored(Message message) {
        return store.messages().find(message.id()).orElseThrow();
    }

    /** The configuration as it is without a file. */
    public static CoreConfig defaults() {
        return Settings.defaults(CoreConfig.class);
    }

    /** Tests that do not ask for a pace send as fast as they can. */
    private static Pace pace(Map<String, Object> settings) {
        Map<String, Object> values = new HashMap<>(Map.of("local", 0.0));
        values.putAll(settings);
        return new Pace(Settings.with(PaceConfig.class, values));
    }
}
