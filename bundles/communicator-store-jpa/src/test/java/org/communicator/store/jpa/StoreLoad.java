package org.communicator.store.jpa;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Handling;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.conversation.RoutingDecision;
import org.communicator.api.conversation.Turn;
import org.communicator.api.host.ClientId;
import org.communicator.api.operations.Secret;
import org.communicator.api.store.MessageStore.Step;
import org.communicator.api.store.OutboxStore;
import org.communicator.store.jpa.database.Database;
import org.communicator.store.jpa.database.DatabaseSettings;
import org.communicator.testkit.postgres.PostgresServer;
import org.communicator.testkit.store.StoreStory;
import org.communicator.testkit.store.Stores;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Says how many transactions a second the store does on this machine, beside plain JDBC that writes the same rows.
 * Arguments: h2 or postgres, number of threads, seconds of each round, rounds.
 */
final class StoreLoad {

    private static final int CLIENTS = 2_000;
    private static final String OURS = "+12025550100";

    private final Stores stores;
    private final DataSource plain;
    private final List<Conversation> conversations = new ArrayList<>();
    private final AtomicLong numbers = new AtomicLong();

    private StoreLoad(Stores stores, DataSource plain) {
        this.stores = stores;
        this.plain = plain;
    }

    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[1]);
        Duration length = Duration.ofSeconds(Long.parseLong(args[2]));
        int rounds = Integer.parseInt(args[3]);
        if ("h2".equals(args[0])) {
            Path file = Files.createTempDirectory("store-load").resolve("db");
            String url = "jdbc:h2:file:" + file + ";WRITE_DELAY=0";
            JdbcDataSource direct = new JdbcDataSource();
            direct.setURL(url);
            direct.setUser("sa");
            direct.setPassword("");
            run(new DatabaseSettings(url, "sa", new Secret(""), threads), direct, threads, length, rounds);
        } else {
            try (PostgresServer server = PostgresServer.started()) {
                String database = server.createDatabase();
                run(new DatabaseSettings(server.url(database), server.user(), new Secret(server.password()), threads),
                        server.dataSource(database), threads, length, rounds);
            }
        }
        System.exit(0);
    }

    private static void run(DatabaseSettings settings, DataSource direct, int threads, Duration length, int rounds)
            throws Exception {
        HikariConfig config = new HikariConfig();
        config.setDataSource(direct);
        config.setMaximumPoolSize(threads);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            StoreLoad load = new StoreLoad(TestDatabase.stores(new Database(settings)), pool);
            load.prepare();
            for (int round = 0; round < rounds; round++) {
                load.measure("inbound, plain JDBC", threads, length, load::inboundPlain);
                load.measure("inbound, store", threads, length, load::inbound);
                load.measure("outbound post, store", threads, length, load::post);
                load.measure("outbound relay (claim 16, then each: advance and remove), store", 1, length, load::relay);
            }
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private interface Work {
        int run() throws Exception;
    }

    private void measure(String what, int threads, Duration length, Work work) throws Exception {
        if (!what.contains(System.getProperty("only", ""))) {
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long end = System.nanoTime() + length.toNanos();
        long begin = System.nanoTime();
        long cpu = cpuNanos();
        List<Future<Long>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(workers.submit(() -> {
                long done = 0;
                while (System.nanoTime() < end) {
                    int step = work.run();
                    if (step == 0) {
                        break;
                    }
                    done += step;
                }
                return done;
            }));
        }
        long done = 0;
        for (Future<Long> each : running) {
            done += each.get();
        }
        System.out.printf("%-66s %7.0f/s, %5.0f us of this process's CPU each%n", what,
                done * 1e9 / (System.nanoTime() - begin), (cpuNanos() - cpu) / 1e3 / Math.max(done, 1));
        workers.shutdown();
    }

    private void prepare() {
        for (int i = 0; i < CLIENTS; i++) {
            Conversation conversation = new Conversation(new ConversationId(id()), StoreStory.ACME,
                    ConversationKey.of(new ClientId("client-" + i)), Optional.empty(), Set.of(StoreStory.DOWNTOWN),
                    i % 2 == 0 ? Set.of(StoreStory.DOWNTOWN) : Set.of(StoreStory.DOWNTOWN, StoreStory.UPTOWN),
                    Set.of(), Handling.NEW, Optional.empty());
            conversations.add(conversation);
            Message first = message(conversation, i, Direction.OUTBOUND);
            stores.inTransaction(() -> {
                stores.conversations().create(conversation);
                stores.messages().append(first);
                stores.conversations().advance(conversation.id(), first.id(), Turn.STAFF_WROTE);
            });
        }
    }

    private int inbound() {
        int client = ThreadLocalRandom.current().nextInt(CLIENTS);
        Conversation conversation = conversations.get(client);
        Message message = message(conversation, client, Direction.INBOUND);
        stores.inTransaction(() -> {
            stores.messages().newestOutbound(StoreStory.ACME, Channel.SMS, message.addresses(),
                    message.at().minus(30, ChronoUnit.DAYS)).orElseThrow();
            stores.conversations().findByKey(StoreStory.ACME, conversation.key()).orElseThrow();
            stores.messages().append(message);
            stores.conversations().advance(conversation.id(), message.id(), Turn.CLIENT_WROTE);
        });
        return 1;
    }

    private int post() {
        int client = ThreadLocalRandom.current().nextInt(CLIENTS);
        Conversation conversation = conversations.get(client);
        Message message = message(conversation, client, Direction.OUTBOUND);
        stores.inTransaction(() -> {
            stores.conversations().findByKey(StoreStory.ACME, conversation.key()).orElseThrow();
            stores.messages().append(message);
            stores.outbox().add(new OutboxStore.Entry(message.id(), conversation.id(), Channel.SMS, message.at()));
            stores.conversations().advance(conversation.id(), message.id(), Turn.STAFF_WROTE);
        });
        return 1;
    }

    private int relay() {
        Instant now = now();
        List<OutboxStore.Claim> claims = stores.transactions().inTransaction(
                () -> stores.outbox().claim(Set.of(Channel.SMS), now, now.plusSeconds(60), 16));
        claims.parallelStream().forEach(claim -> stores.inTransaction(() -> {
            stores.messages().advance(claim.outbound().id(), new Step(MessageStatus.SENDING,
                    Optional.of("SM" + claim.outbound().id()), Optional.empty()));
            stores.outbox().remove(claim.outbound().id());
        }));
        return claims.size();
    }

    private Message message(Conversation conversation, int client, Direction direction) {
        boolean inbound = direction == Direction.INBOUND;
        UUID id = id();
        return new Message(new MessageId(id), StoreStory.ACME, conversation.id(), conversation.key().client(),
                direction, inbound ? MessageKind.CLIENT_MESSAGE : MessageKind.STAFF_MESSAGE, Channel.SMS, "twilio",
                inbound ? Optional.of("SM" + id.toString().replace("-", "")) : Optional.empty(),
                new AddressPair(OURS, "+1303555" + (1000 + client)), "Yes, I will be there at five, thank you.", now(),
                Optional.empty(), inbound ? Optional.empty() : Optional.of(StoreStory.DOWNTOWN),
                inbound ? MessageStatus.RECEIVED : MessageStatus.QUEUED, Optional.empty(), 1,
                inbound ? Optional.of(new RoutingDecision("4b", Set.of(StoreStory.DOWNTOWN),
                        "At Downtown because it is the client's only location.", "C=downtown"))
                        : Optional.empty(),
                Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), false);
    }

    private UUID id() {
        long number = numbers.incrementAndGet();
        return new UUID(System.currentTimeMillis() << 16 | 0x7000 | number & 0xfff, 0x8000000000000000L | number);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private int inboundPlain() throws Exception {
        int client = ThreadLocalRandom.current().nextInt(CLIENTS);
        Message message = message(conversations.get(client), client, Direction.INBOUND);
        try (Connection connection = plain.getConnection()) {
            connection.setAutoCommit(false);
            rows(connection, "select id, author_id, author_name, kind, location_id, stored_at, client_id from message"
                    + " where account = ? and channel = 'SMS' and ours = ? and theirs = ? and direction = 'OUTBOUND'"
                    + " and stored_at >= ? order by id desc limit 1", StoreStory.ACME.value(), OURS,
                    message.addresses().theirs(), utc(message.at().minus(30, ChronoUnit.DAYS)));
            rows(connection, "select c.id, l.location_id, l.owning, l.newest_message from conversation c"
                    + " join conversation_location l on l.conversation_id = c.id where c.account = ?"
                    + " and c.conversation_key = ?", StoreStory.ACME.value(), "client:client-" + client);
            update(connection, "insert into message (id, account, conversation_id, client_id, direction, kind, channel,"
                    + " provider, provider_id, ours, theirs, body, stored_at, status, status_rank, segments,"
                    + " routing_rule, routing_owners, routing_because, routing_facts, usage_location)"
                    + " values (?, ?, ?, ?, 'INBOUND', 'CLIENT_MESSAGE', 'SMS', 'twilio', ?, ?, ?, ?, ?, 'RECEIVED', 4,"
                    + " 1, '4b', 'downtown', ?, 'C=downtown', 'downtown')", message.id().value(),
                    StoreStory.ACME.value(), message.conversation().value(), "client-" + client,
                    message.providerId().orElseThrow(), OURS, message.addresses().theirs(), message.text(),
                    utc(message.at()), message.routing().orElseThrow().because());
            update(connection, "update conversation_location set newest_message = ? where conversation_id = ?"
                    + " and (newest_message is null or newest_message < ?)", message.id().value(),
                    message.conversation().value(), message.id().value());
            connection.commit();
            connection.setAutoCommit(true);
        }
        return 1;
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static void rows(Connection connection, String sql, Object... values) throws Exception {
        try (PreparedStatement statement = prepared(connection, sql, values); var rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            boolean any = false;
            while (rows.next()) {
                any = true;
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
            }
            if (!any) {
                throw new IllegalStateException("nothing found");
            }
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws Exception {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws Exception {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
