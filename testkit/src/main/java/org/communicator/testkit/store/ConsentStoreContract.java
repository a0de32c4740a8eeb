package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.GLOBEX;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentEntryId;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.ConsentSubject;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.AccountId;
import org.communicator.api.store.ConsentStore;
import org.junit.jupiter.api.Test;

/** What every {@link ConsentStore} keeps to. */
public interface ConsentStoreContract {

    /** A client's address. */
    String KAREN = "+12125550123";
    /** One of our numbers. */
    ConsentScope DESK = ConsentScope.number("+12125550100");
    /** Another one. */
    ConsentScope OTHER_DESK = ConsentScope.number("+12125550101");
    /** A messaging service of ours. */
    ConsentScope SERVICE = ConsentScope.service("reminders");

    /** The stores under test, empty. Called once, at the beginning of each test. */
    ConsentStores emptyConsentStores();

    @Test
    default void coveringShouldBeEmptyWhenNothingWasRecorded() {
        assertThat(covering(emptyConsentStores().consents(), DESK)).isEmpty();
    }

    @Test
    default void coveringShouldGiveBackWhatWasRecorded() {
        ConsentStore store = emptyConsentStores().consents();
        ConsentEntry byKeyword = entry(1, DESK, ConsentState.OPTED_OUT);
        ConsentEntry byStaff = new ConsentEntry(new ConsentEntryId(TimeOrderedIds.of(2)), ACME, byKeyword.subject(),
                ConsentState.OPTED_IN, new Evidence(Evidence.Source.STAFF, Optional.empty(), "She said so, at the desk."),
                Optional.of(new Author("sam", "Sam Reed")), StoreStory.START.plusSeconds(2));

        store.append(List.of(byKeyword, byStaff));

        assertThat(covering(store, DESK)).containsExactly(byStaff, byKeyword);
    }

    @Test
    default void coveringShouldAnswerWithTheNewestEntryWhenSeveralScopesCover() {
        ConsentStore store = emptyConsentStores().consents();
        ConsentEntry narrow = entry(1, DESK, ConsentState.OPTED_OUT);
        ConsentEntry wide = entry(2, ConsentScope.ACCOUNT, ConsentState.OPTED_IN);
        ConsentEntry service = entry(3, SERVICE, ConsentState.OPTED_OUT);
        store.append(List.of(service, narrow, wide));

        assertThat(covering(store, DESK, ConsentScope.ACCOUNT, SERVICE)).containsExactly(service, wide, narrow);
        assertThat(covering(store, DESK, ConsentScope.ACCOUNT)).containsExactly(wide, narrow);
        assertThat(store.covering(ACME, Channel.SMS, KAREN, Purpose.TRANSACTIONAL, Set.of(DESK, SERVICE), 1))
                .containsExactly(service);
    }

    @Test
    default void coveringShouldLeaveOutWhatIsAboutSomethingElse() {
        ConsentStore store = emptyConsentStores().consents();
        store.append(List.of(entry(1, OTHER_DESK, ConsentState.OPTED_OUT),
                entry(2, ACME, new ConsentSubject(Channel.EMAIL, KAREN, Purpose.TRANSACTIONAL, DESK)),
                entry(3, ACME, new ConsentSubject(Channel.SMS, KAREN, Purpose.MARKETING, DESK)),
                entry(4, ACME, new ConsentSubject(Channel.SMS, "+12125550124", Purpose.TRANSACTIONAL, DESK)),
                entry(5, GLOBEX, new ConsentSubject(Channel.SMS, KAREN, Purpose.TRANSACTIONAL, DESK))));

        assertThat(covering(store, DESK, ConsentScope.ACCOUNT)).isEmpty();
    }

    @Test
    default void coveringShouldSeeWhatTheSameTransactionRecorded() {
        ConsentStores stores = emptyConsentStores();
        ConsentEntry entry = entry(1, DESK, ConsentState.OPTED_OUT);

        List<ConsentEntry> seen = stores.transactions().inTransaction(() -> {
            stores.consents().append(List.of(entry));
            return covering(stores.consents(), DESK);
        });

        assertThat(seen).containsExactly(entry);
    }

    @Test
    default void appendShouldBeUndoneWhenTheTransactionFails() {
        ConsentStores stores = emptyConsentStores();

        assertThatThrownBy(() -> stores.transactions().inTransaction(() -> {
            stores.consents().append(List.of(entry(1, DESK, ConsentState.OPTED_OUT)));
            throw new IllegalStateException("on purpose");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(covering(stores.consents(), DESK)).isEmpty();
    }

    @Test
    default void currentShouldGiveTheNewestEntryOfEachSubject() {
        ConsentStore store = emptyConsentStores().consents();
        ConsentEntry out = entry(1, DESK, ConsentState.OPTED_OUT);
        ConsentEntry in = entry(2, DESK, ConsentState.OPTED_IN);
        ConsentEntry elsewhere = entry(3, OTHER_DESK, ConsentState.OPTED_OUT);
        ConsentEntry marketing = entry(4, ACME, new ConsentSubject(Channel.SMS, KAREN, Purpose.MARKETING, DESK));
        ConsentEntry mail = entry(5, ACME,
                new ConsentSubject(Channel.EMAIL, "karen@example.org", Purpose.TRANSACTIONAL, ConsentScope.ACCOUNT));
        ConsentEntry foreign = entry(6, GLOBEX, out.subject());
        store.append(List.of(out, in, elsewhere, marketing, mail, foreign));

        assertThat(store.current(ACME, Set.of(KAREN, "karen@example.org", "+19995550100")))
                .containsExactly(mail, marketing, elsewhere, in);
        assertThat(store.current(ACME, Set.of(KAREN))).containsExactly(marketing, elsewhere, in);
        assertThat(store.current(ACME, Set.of())).isEmpty();
    }

    @Test
    default void historyShouldGiveEachEntryOnceWhenWalkedPageByPage() {
        ConsentStore store = emptyConsentStores().consents();
        List<ConsentEntry> all = new ArrayList<>(IntStream.range(0, 7).mapToObj(i -> entry(10 - i,
                i % 2 == 0 ? DESK : ConsentScope.ACCOUNT, ConsentState.OPTED_OUT)).toList());
        store.append(all);
        store.append(List.of(entry(20, GLOBEX, all.get(0).subject())));

        List<ConsentEntry> walked = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        List<ConsentEntry> page;
        do {
            page = store.history(ACME, KAREN, after, 3);
            walked.addAll(page);
            after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1).id().value());
        } while (page.size() == 3);

        assertThat(walked).isEqualTo(all);
    }

    private static List<ConsentEntry> covering(ConsentStore store, ConsentScope... scopes) {
        return store.covering(ACME, Channel.SMS, KAREN, Purpose.TRANSACTIONAL, Set.of(scopes), 10);
    }

    private static ConsentEntry entry(long number, ConsentScope scope, ConsentState state) {
        return entry(number, ACME, new ConsentSubject(Channel.SMS, KAREN, Purpose.TRANSACTIONAL, scope), state);
    }

    private static ConsentEntry entry(long number, AccountId account, ConsentSubject subject) {
        return entry(number, account, subject, ConsentState.OPTED_OUT);
    }

    private static ConsentEntry entry(long number, AccountId account, ConsentSubject subject, ConsentState state) {
        return new ConsentEntry(new ConsentEntryId(TimeOrderedIds.of(number)), account, subject, state,
                new Evidence(Evidence.Source.KEYWORD, Optional.of(new MessageId(TimeOrderedIds.of(1000 + number))), "STOP"),
                Optional.empty(), StoreStory.START.plus(Duration.ofSeconds(number)));
    }
}
