package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DANA;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.HARBOUR;
import static org.communicator.testkit.store.StoreStory.KIM;
import static org.communicator.testkit.store.StoreStory.LEE;
import static org.communicator.testkit.store.StoreStory.UPTOWN;
import static org.communicator.testkit.store.StoreStory.everyLocation;
import static org.communicator.testkit.store.StoreStory.reaching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.Access;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.search.SearchFilter;
import org.communicator.api.search.SearchTerms;
import org.communicator.api.store.SearchStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link SearchStore} keeps to. */
public interface SearchStoreContract {

    /**
     * What is searched.
     *
     * @param stores the store that has the messages
     * @param search the search under test
     */
    record Stage(Stores stores, SearchStore search) {

        List<Message> found(Access access, String typed, SearchFilter filter) {
            return search.search(access, SearchTerms.parse(typed).orElseThrow(), filter, Optional.empty(), 50);
        }

        List<Message> found(String typed) {
            return found(everyLocation(ACME), typed, SearchFilter.NONE);
        }
    }

    /** The search under test over an empty store. Called once, at the beginning of each test. */
    Stage emptySearch();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            blow                | Can I get a blow-dry on Friday?           | true
            DRY blow            | Can I get a blow-dry on Friday?           | true
            fri                 | Can I get a blow-dry on Friday?           | true
            riday               | Can I get a blow-dry on Friday?           | false
            blow saturday       | Can I get a blow-dry on Friday?           | false
            "blow dry"          | Can I get a blow-dry on Friday?           | true
            "dry blow"          | Can I get a blow-dry on Friday?           | false
            "on fri"            | Can I get a blow-dry on Friday?           | false
            "a blow dry" friday | Can I get a blow-dry on Friday?           | true
            cafe                | See you at the Café                       | true
            café                | See you at the CAFE                       | true
            manana              | Hasta mañana                              | true
            bob                 | Write to bob.smith@example.org            | true
            example             | Write to bob.smith@example.org            | true
            0199                | Call 555-0199                             | true
            0199                | Call +12025550199                         | false
            2025                | Call +12025550199                         | false
            12025550199         | Call +12025550199                         | true
            don                 | I don't know                              | true
            or                  | Tea and/or coffee                         | true
            10                  | At 10:30, please                          | true
            path                | https://example.org/path?x=1              | true
            thanks              | Thanks! 👍                                 | true
            привет              | привет, мир                               | true
            100%                | I am 100% sure                            | true
            it's                | It's fine                                 | true
            1st                 | On the 1st of May                         | true
            """)
    default void searchShouldCompareWords(String typed, String text, boolean found) {
        Stage stage = emptySearch();
        StoreStory story = new StoreStory(stage.stores());
        Message message = story.append(story.inbound(story.conversation(DOWNTOWN)).text(text));

        assertThat(stage.found(typed)).isEqualTo(found ? List.of(message) : List.of());
    }

    @Test
    default void searchShouldReturnMessagesNewestFirstAndGoOnAfterOne() {
        Stage stage = emptySearch();
        StoreStory story = new StoreStory(stage.stores());
        List<Conversation> talks = List.of(story.conversation(DOWNTOWN), story.conversation(UPTOWN));
        List<Message> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(0, story.append(story.inbound(talks.get(i % 2)).text("Hello " + i)));
        }
        SearchTerms terms = SearchTerms.parse("hello").orElseThrow();
        List<Message> paged = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        do {
            List<Message> page =
                    stage.search().search(everyLocation(ACME), terms, SearchFilter.NONE, after, 4);
            paged.addAll(page);
            after = page.stream().reduce((one, next) -> next).map(last -> last.id().value());
        } while (after.isPresent());

        assertThat(paged).isEqualTo(all);
    }

    @Test
    default void searchShouldFindOnlyWhatIsWithinReach() {
        Stage stage = emptySearch();
        StoreStory story = new StoreStory(stage.stores());
        Message downtown = story.append(story.inbound(story.conversation(DOWNTOWN)).text("hello"));
        Message both = story.append(story.inbound(
                story.conversation(ACME, Set.of(UPTOWN), Set.of(UPTOWN, DOWNTOWN))).text("hello"));
        Message uptown = story.append(story.inbound(story.conversation(UPTOWN)).text("hello"));
        story.append(story.inbound(story.conversation(GLOBEX, Set.of(DOWNTOWN), Set.of(DOWNTOWN))).text("hello"));

        assertThat(stage.found(reaching(DOWNTOWN), "hello", SearchFilter.NONE)).containsExactly(both, downtown);
        assertThat(stage.found(reaching(DOWNTOWN, UPTOWN), "hello", SearchFilter.NONE))
                .containsExactly(uptown, both, downtown);
        assertThat(stage.found("hello")).containsExactly(uptown, both, downtown);
        assertThat(stage.found(reaching(HARBOUR), "hello", SearchFilter.NONE)).isEmpty();
        assertThat(stage.found(reaching(), "hello", SearchFilter.NONE)).isEmpty();
    }

    @Test
    default void searchShouldFindWhatIsInAChatForItsMembersOnly() {
        Stage stage = emptySearch();
        StoreStory story = new StoreStory(stage.stores());
        Message mine = story.append(story.outbound(story.chat(DANA, LEE)).text("hello"));
        story.append(story.outbound(story.chat(LEE, KIM)).text("hello"));

        assertThat(stage.found("hello")).containsExactly(mine);
        assertThat(stage.found(reaching(), "hello", SearchFilter.NONE)).containsExactly(mine);
    }

    @Test
    default void searchShouldLeaveOutWhatWasDeleted() {
        Stage stage = emptySearch();
        StoreStory story = new StoreStory(stage.stores());
        story.append(story.inbound(story.conversation(DOWNTOWN)).text("hello").deleted());

        assertThat(stage.found("hello")).isEmpty();
    }

    @Test
    default void searchShouldFindOnlyTheClientsConversationWhenAClientIsGiven() {
        Stage stage = emptySearch();
        StoreStory story = new StoreStory(stage.stores());
        Conversation karens = story.conversation(DOWNTOWN);
        Message hers = story.append(story.inbound(karens).text("hello"));
        story.append(story.inbound(story.conversation(DOWNTOWN)).text("hello"));
        ClientId karen = karens.key().client().orElseThrow();

        assertThat(stage.found(reaching(DOWNTOWN), "hello", client(karen))).containsExactly(hers);
        assertThat(stage.found(reaching(UPTOWN), "hello", client(karen))).isEmpty();
        assertThat(stage.found(reaching(DOWNTOWN), "hello", client(new ClientId("c404")))).isEmpty();
    }

    @Test
    default void searchShouldFindOnlyWhatTheStaffMemberWroteWhenAnAuthorIsGiven() {
        Stage stage = emptySearch();
        StoreStory story = new StoreStory(stage.stores());
        Conversation talk = story.conversation(DOWNTOWN);
        Message lees = story.append(story.outbound(talk).text("hello").author("lee", "Lee"));
        story.append(story.outbound(talk).text("hello").author("kim", "Kim"));
        story.append(story.inbound(talk).text("hello").author("lee", "A client with the same id"));

        assertThat(stage.found(reaching(DOWNTOWN), "hello", author(LEE))).containsExactly(lees);
        assertThat(stage.found(reaching(UPTOWN), "hello", author(LEE))).isEmpty();
    }

    @Test
    default void searchShouldFindOnlyTheInboxOfTheLocationWhenOneIsGiven() {
        Stage stage = emptySearch();
        StoreStory story = new StoreStory(stage.stores());
        Message owned = story.append(story.inbound(story.conversation(DOWNTOWN)).text("hello"));
        Message open = story.append(story.inbound(
                story.conversation(ACME, Set.of(UPTOWN), Set.of(UPTOWN, DOWNTOWN))).text("hello"));

        assertThat(stage.found(everyLocation(ACME), "hello", location(DOWNTOWN))).containsExactly(owned);
        assertThat(stage.found(reaching(DOWNTOWN), "hello", location(UPTOWN))).containsExactly(open);
        assertThat(stage.found(reaching(UPTOWN), "hello", location(DOWNTOWN))).isEmpty();
    }

    @Test
    default void searchShouldFindOnlyTheChannelWhenOneIsGiven() {
        Stage stage = emptySearch();
        StoreStory story = new StoreStory(stage.stores());
        Conversation talk = story.conversation(DOWNTOWN);
        Message mail = story.append(story.inbound(talk).over(Channel.EMAIL).text("hello"));
        story.append(story.inbound(talk).over(Channel.SMS).text("hello"));

        assertThat(stage.found(reaching(DOWNTOWN), "hello", new SearchFilter(Optional.empty(), Optional.empty(),
                Optional.of(Channel.EMAIL), Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly(mail);
    }

    @Test
    default void searchShouldFindWhatIsBetweenTheMomentsTheSecondOneExclusive() {
        Stage stage = emptySearch();
        StoreStory story = new StoreStory(stage.stores());
        Conversation talk = story.conversation(DOWNTOWN);
        story.append(story.inbound(talk).text("hello one"));
        Message two = story.append(story.inbound(talk).text("hello two"));
        Message three = story.append(story.inbound(talk).text("hello three"));
        Message four = story.append(story.inbound(talk).text("hello four"));

        assertThat(stage.found(reaching(DOWNTOWN), "hello", between(two.at(), four.at()))).containsExactly(three, two);
        assertThat(stage.found(reaching(DOWNTOWN), "hello", between(four.at(), four.at().plusSeconds(1))))
                .containsExactly(four);
    }

    private static SearchFilter client(ClientId client) {
        return new SearchFilter(Optional.of(client), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private static SearchFilter author(StaffId author) {
        return new SearchFilter(Optional.empty(), Optional.of(author), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private static SearchFilter location(LocationId location) {
        return new SearchFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(location),
                Optional.empty(), Optional.empty());
    }

    private static SearchFilter between(Instant from, Instant to) {
        return new SearchFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(from), Optional.of(to));
    }
}
