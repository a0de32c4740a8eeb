package org.communicator.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.testkit.store.StoreStory;
import org.communicator.testkit.store.Stores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of texts that a database cannot keep, or must not tell. */
final class StoredTextTest {

    static Stream<TestDatabase> databases() {
        return Stream.of(TestDatabase.h2(), TestDatabase.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void appendShouldReplaceWhatPostgresCannotKeepWhenATextHasIt(TestDatabase database) {
        Stores stores = database.empty();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(StoreStory.DOWNTOWN);

        Message nul = story.append(story.inbound(conversation).text("a\0b"));

        assertThat(stores.messages().find(nul.id())).map(Message::text).contains("a\uFFFDb");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void appendShouldKeepTheMessageWhenItsTextHasHalfACharacter(TestDatabase database) {
        Stores stores = database.empty();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(StoreStory.DOWNTOWN);

        Message half = story.append(story.inbound(conversation).text("a\uD83Db"));

        assertThat(stores.messages().find(half.id())).map(Message::text)
                .hasValueSatisfying(text -> assertThat(text).startsWith("a").endsWith("b"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void failuresShouldNotQuoteWhatWasToBeStored(TestDatabase database) {
        Stores stores = database.empty();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(StoreStory.DOWNTOWN);
        story.append(story.inbound(conversation).providerId("SM1"));

        assertThatThrownBy(() -> story.append(story.inbound(conversation).providerId("SM1").text("my secret")
                .between("+12025550100", "+12025550123")))
                .isInstanceOf(DuplicateKeyException.class)
                .satisfies(failure -> assertThat(everythingSaid(failure)).contains("23505")
                        .doesNotContain("my secret").doesNotContain("+12025550123").doesNotContain("SM1"));
    }

    private static String everythingSaid(Throwable failure) {
        StringWriter said = new StringWriter();
        failure.printStackTrace(new PrintWriter(said));
        return said.toString();
    }
}
