package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.HARBOUR;
import static org.communicator.testkit.store.StoreStory.START;
import static org.communicator.testkit.store.StoreStory.UPTOWN;
import static org.communicator.testkit.store.StoreStory.everyLocation;
import static org.communicator.testkit.store.StoreStory.reaching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Direction;
import org.communicator.api.store.UsageStore;
import org.communicator.api.store.UsageStore.Sum;
import org.communicator.api.usage.UsageGroup;
import org.communicator.api.usage.UsageGrouping;
import org.communicator.api.usage.UsageQuery;
import org.junit.jupiter.api.Test;

/** What every {@link UsageStore} keeps to. */
public interface UsageStoreContract extends StoreContract {

    int MANY = 100;
    ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** The store under test, over the same data as {@link #emptyStores}. */
    UsageStore usage();

    @Test
    default void sumsShouldBeEmptyWhenNothingWasStored() {
        emptyStores();
        assertThat(usage().sums(everyLocation(ACME), day(UsageGrouping.values()), MANY)).isEmpty();
        assertThat(usage().sums(everyLocation(ACME), day(), MANY)).isEmpty();
    }

    @Test
    default void sumsShouldTellApartEverythingWhenAskedTo() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        story.append(story.outbound(conversation).author("sam", "Sam").segments(2));
        story.append(story.outbound(conversation).author("sam", "Sam").segments(3));
        story.append(story.outbound(conversation).author("rita", "Rita"));
        story.append(story.outbound(conversation).between("+12025550111", "+12025550199"));
        story.append(story.inbound(conversation).author("client-1", "Karen").segments(4));

        assertThat(usage().sums(everyLocation(ACME), day(UsageGrouping.values()), MANY)).containsExactly(
                new Sum(group("+12025550100", null, Direction.INBOUND), 1, 4),
                new Sum(group("+12025550100", new Author("rita", "Rita"), Direction.OUTBOUND), 1, 1),
                new Sum(group("+12025550100", new Author("sam", "Sam"), Direction.OUTBOUND), 2, 5),
                new Sum(group("+12025550111", null, Direction.OUTBOUND), 1, 1));
    }

    @Test
    default void sumsShouldAddUpWhatIsNotToldApart() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        story.append(story.outbound(conversation).author("sam", "Sam").segments(2));
        story.append(story.outbound(conversation).from(UPTOWN).over(Channel.EMAIL).segments(0));
        story.append(story.inbound(conversation).segments(4));

        assertThat(usage().sums(everyLocation(ACME), day(), MANY)).containsExactly(new Sum(nothing(), 3, 6));
        assertThat(usage().sums(everyLocation(ACME), day(UsageGrouping.LOCATION), MANY))
                .extracting(sum -> sum.group().location().orElseThrow().value() + " " + sum.messages() + " "
                        + sum.segments())
                .containsExactly("downtown 2 6", "uptown 1 0");
    }

    @Test
    default void sumsShouldBeOfWhatIsWithinReach() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        story.append(story.outbound(conversation));
        story.append(story.outbound(conversation).from(UPTOWN));
        story.append(story.outbound(story.conversation(GLOBEX, Set.of(DOWNTOWN), Set.of(DOWNTOWN))));

        assertThat(usage().sums(reaching(DOWNTOWN, HARBOUR), day(), MANY)).extracting(Sum::messages).containsExactly(1L);
        assertThat(usage().sums(everyLocation(ACME), day(), MANY)).extracting(Sum::messages).containsExactly(2L);
        assertThat(usage().sums(reaching(), day(), MANY)).isEmpty();
    }

    @Test
    default void sumsShouldEndAtTheLimitAndAtTheMoments() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        for (int i = 0; i < 4; i++) {
            story.append(story.outbound(conversation).author("user-" + i, "User").at(START.plusSeconds(i)));
        }

        assertThat(usage().sums(everyLocation(ACME), day(UsageGrouping.USER), 3)).hasSize(3);
        UsageQuery middle = new UsageQuery(START.plusSeconds(1), START.plusSeconds(3), ZoneOffset.UTC, Set.of());
        assertThat(usage().sums(everyLocation(ACME), middle, MANY)).extracting(Sum::messages).containsExactly(2L);
    }

    @Test
    default void sumsShouldCutDaysInTheZoneWhenItsOffsetChanges() {
        Stores stores = emptyStores();
        StoreStory story = new StoreStory(stores);
        Conversation conversation = story.conversation(DOWNTOWN);
        // In New York 2026-03-08 has 23 hours and 2026-11-01 has 25.
        for (String at : List.of("2026-03-08T04:59:59.999999Z", "2026-03-08T05:00:00Z", "2026-03-08T06:59:59Z",
                "2026-03-08T07:00:00Z", "2026-03-09T03:59:59.999999Z", "2026-03-09T04:00:00Z", "2026-11-01T03:59:59Z",
                "2026-11-01T04:00:00Z", "2026-11-02T04:59:59Z", "2026-11-02T05:00:00Z")) {
            story.append(story.outbound(conversation).at(Instant.parse(at)));
        }
        UsageQuery query = new UsageQuery(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"),
                NEW_YORK, Set.of(UsageGrouping.DAY));

        assertThat(usage().sums(everyLocation(ACME), query, MANY))
                .extracting(sum -> sum.group().day().orElseThrow() + " " + sum.messages())
                .containsExactly("2026-03-07 1", "2026-03-08 4", "2026-03-09 1", "2026-10-31 1", "2026-11-01 2",
                        "2026-11-02 1");
    }

    private static UsageQuery day(UsageGrouping... by) {
        return new UsageQuery(START, START.plus(Duration.ofHours(1)), ZoneOffset.UTC, Set.of(by));
    }

    private static UsageGroup nothing() {
        return group("", null, Direction.INBOUND).by(Set.of());
    }

    private static UsageGroup group(String number, Author user, Direction direction) {
        return new UsageGroup(Optional.of(LocalDate.of(2026, 3, 14)), Optional.of(DOWNTOWN), Optional.of(number),
                Optional.ofNullable(user), Optional.of(Channel.SMS), Optional.of(direction));
    }
}
