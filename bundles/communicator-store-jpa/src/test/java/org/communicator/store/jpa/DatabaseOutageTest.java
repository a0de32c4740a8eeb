package org.communicator.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.operations.Health;
import org.communicator.api.store.StoreUnavailableException;
import org.communicator.store.jpa.database.Database;
import org.communicator.store.jpa.database.DatabaseHealth;
import org.communicator.store.jpa.database.DatabaseSettings;
import org.communicator.testkit.postgres.PostgresServer;
import org.communicator.testkit.store.StoreStory;
import org.communicator.testkit.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class DatabaseOutageTest {

    private static final Duration QUICK = Duration.ofSeconds(8);

    private final PostgresServer server = PostgresServer.started(PostgresServer.Durability.WAIVED);
    private final DatabaseSettings settings = TestDatabase.settings(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void callsShouldThrowStoreUnavailableSoonWhenTheDatabaseGoesAwayAndWorkAgainWhenItIsBack() {
        Database database = new Database(settings);
        DatabaseHealth health = new DatabaseHealth(database);
        Stores stores = TestDatabase.stores(database);
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(StoreStory.DOWNTOWN);
        Message before = story.received(conversation);
        assertThat(health.health()).isEqualTo(Health.UP);

        server.stop();
        for (int call = 0; call < 5; call++) {
            Instant begin = Instant.now();
            assertThatThrownBy(() -> story.received(conversation)).isInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(() -> stores.messages().find(before.id()))
                    .isInstanceOf(StoreUnavailableException.class);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(QUICK);
        }
        assertThat(health.health().status()).isEqualTo(Health.Status.DOWN);

        server.start();
        awaitAnswer(stores);
        Message after = story.received(conversation);
        assertThat(stores.messages().find(before.id())).contains(before);
        assertThat(stores.messages().find(after.id())).contains(after);
        assertThat(health.health()).isEqualTo(Health.UP);
        database.close();
    }

    @Test
    void callsShouldWorkOnceTheDatabaseIsThereWhenItWasGoneAtTheStart() {
        server.stop();
        Database database = new Database(settings);
        DatabaseHealth health = new DatabaseHealth(database);
        Stores stores = TestDatabase.stores(database);

        assertThatThrownBy(() -> stores.outbox().size()).isInstanceOf(StoreUnavailableException.class);
        assertThat(health.health().status()).isEqualTo(Health.Status.DOWN);
        assertThat(health.health().cause()).isNotBlank().doesNotContain(settings.password().reveal());

        server.start();
        awaitAnswer(stores);
        StoreStory story = new StoreStory(stores);
        Message message = story.received(story.conversation(StoreStory.DOWNTOWN));
        assertThat(stores.messages().find(message.id())).contains(message);
        assertThat(health.health()).isEqualTo(Health.UP);
        database.close();
    }

    @Test
    void healthShouldNoticeByItselfWhenNobodyAsksTheDatabase() {
        Database database = new Database(settings);
        DatabaseHealth health = new DatabaseHealth(database);
        assertThat(health.health()).isEqualTo(Health.UP);

        server.stop();
        awaitStatus(health, Health.Status.DOWN);
        server.start();
        awaitStatus(health, Health.Status.UP);
        database.close();
    }

    private static void awaitAnswer(Stores stores) {
        while (true) {
            try {
                stores.outbox().size();
                return;
            } catch (StoreUnavailableException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    private static void awaitStatus(DatabaseHealth health, Health.Status status) {
        while (health.health().status() != status) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
