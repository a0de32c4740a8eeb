package org.communicator.core.consent.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.Consents;
import org.communicator.api.consent.Evidence.Source;
import org.communicator.api.consent.NewConsent;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;

/** The ledger as staff read and write it. */
class LedgerServiceTest {

    private static final Page.Request FIRST = new Page.Request(Optional.empty(), 2);

    private final CoreFixture core = new CoreFixture(Map.of("services", "reminders=" + DOWNTOWN_NUMBER));
    private final StaffSession sam = core.session(core.session("sam", DOWNTOWN), Right.CONSENTS_WRITE);
    private final StaffSession kim = core.session(core.session("kim", RIVERSIDE), Right.CONSENTS_WRITE);

    @Test
    void recordShouldKeepWhoSaidWhat() {
        List<ConsentEntry> written = written(core.ledger.record(sam, no(KARENS_NUMBER)));

        assertThat(written).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(ConsentState.OPTED_OUT);
            assertThat(entry.evidence().text()).isEqualTo("She told us at the desk.");
            assertThat(entry.by()).hasValueSatisfying(by -> assertThat(by.id()).isEqualTo("sam"));
        });
        assertThat(core.ledger.current(sam, KARENS_NUMBER).orElseThrow()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(core.ledger.ofClient(sam, KAREN).orElseThrow()).hasSize(2);
        assertThat(core.conversations.client(sam, KAREN).orElseThrow().channel().route()).isEmpty();
    }

    @Test
    void ledgerShouldBeOutOfReachWhereTheClientIs() {
        written(core.ledger.record(sam, no(KARENS_NUMBER)));

        assertThat(core.ledger.current(kim, KARENS_NUMBER)).isEmpty();
        assertThat(core.ledger.history(kim, KARENS_NUMBER, FIRST)).isEmpty();
        assertThat(core.ledger.ofClient(kim, KAREN)).isEmpty();
        assertThat(core.ledger.record(kim, no(KARENS_NUMBER))).isInstanceOf(Consents.OutOfReach.class);
    }

    @Test
    void ledgerShouldBeWithinReachWhenOneOfAHouseholdIs() {
        core.client(new ClientId("c-tom"), "Tom Adams", KARENS_NUMBER, RIVERSIDE);

        assertThat(core.ledger.current(kim, KARENS_NUMBER)).isPresent();
    }

    @Test
    void ledgerShouldBeWithinReachWhenNobodyHasTheAddress() {
        assertThat(core.ledger.record(kim, no("+13105550199"))).isInstanceOf(Consents.Written.class);
        assertThat(core.ledger.current(sam, "+13105550199").orElseThrow()).hasSize(2);
    }

    @Test
    void ledgerOfAStrangerShouldFollowTheConversation() {
        var stranger = core.receive("SM1", "+13105550199", DOWNTOWN_NUMBER, "STOP");

        assertThat(core.ledger.current(kim, "+13105550199")).isEmpty();
        assertThat(core.ledger.ofConversation(kim, stranger.conversation())).isEmpty();
        assertThat(core.ledger.ofConversation(sam, stranger.conversation()).orElseThrow()).hasSize(2);
    }

    @Test
    void historyShouldBeWalkedPageByPage() {
        written(core.ledger.record(sam, no(KARENS_NUMBER)));
        written(core.ledger.record(sam, no(KARENS_NUMBER)));

        Page<ConsentEntry> first = core.ledger.history(sam, KARENS_NUMBER, FIRST).orElseThrow();
        Page<ConsentEntry> second = core.ledger.history(sam, KARENS_NUMBER, new Page.Request(first.next(), 2)).orElseThrow();

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isEmpty();
    }

    @Test
    void recordShouldRefuseAServiceThatIsNotConfigured() {
        assertThat(core.ledger.record(sam, of(ConsentScope.service("reminders"), Source.STAFF)))
                .isInstanceOf(Consents.Written.class);
        assertThat(core.ledger.record(sam, of(ConsentScope.service("newsletter"), Source.STAFF)))
                .isInstanceOf(Consents.UnknownService.class);
    }

    @Test
    void ledgerShouldNeedItsRights() {
        StaffSession reader = core.session("ann", DOWNTOWN);
        StaffSession host = core.session(kim, Right.DIRECTORY_SYNC);

        assertThatThrownBy(() -> core.ledger.record(reader, no(KARENS_NUMBER))).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> core.ledger.record(sam, of(ConsentScope.ACCOUNT, Source.HOST)))
                .isInstanceOf(MissingRightException.class);
        assertThat(core.ledger.record(host, of(ConsentScope.ACCOUNT, Source.HOST))).isInstanceOf(Consents.Written.class);
        StaffSession nobody = new StaffSession(sam.account(), sam.staff(), sam.name(), sam.locations(), sam.loggedInAt(),
                Set.of(), sam.expiresAt());
        assertThatThrownBy(() -> core.ledger.current(nobody, KARENS_NUMBER)).isInstanceOf(MissingRightException.class);
    }

    private static NewConsent no(String address) {
        return new NewConsent(Channel.SMS, address, Set.of(Purpose.values()), ConsentScope.ACCOUNT,
                ConsentState.OPTED_OUT, Source.STAFF, "She told us at the desk.");
    }

    private static NewConsent of(ConsentScope scope, Source source) {
        return new NewConsent(Channel.SMS, KARENS_NUMBER, Set.of(Purpose.MARKETING), scope, ConsentState.OPTED_IN, source,
                "Signed the form.");
    }

    private static List<ConsentEntry> written(Consents.Recorded recorded) {
        return ((Consents.Written) recorded).entries();
    }
}
