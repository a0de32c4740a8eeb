package org.communicator.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.ConsentSubject;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.Evidence.Source;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client's keyword does (X04). */
class KeywordServiceTest {

    private static final String RIVERSIDE_NUMBER = "+12125550101";
    private static final Map<String, Object> WE_ANSWER = Map.of("provider_answers_channels", "");

    private CoreFixture core = new CoreFixture();
    private int texts;

    @Test
    void stopShouldOptOutOfBothPurposesAtTheNumberThatWasWrittenTo() {
        Message stop = hears("Stop.");

        assertThat(history()).extracting(entry -> entry.subject().purpose(), ConsentEntry::state)
                .containsExactlyInAnyOrder(tuple(Purpose.TRANSACTIONAL, ConsentState.OPTED_OUT),
                        tuple(Purpose.MARKETING, ConsentState.OPTED_OUT));
        assertThat(history()).allSatisfy(entry -> {
            assertThat(entry.subject().scope()).isEqualTo(ConsentScope.number(DOWNTOWN_NUMBER));
            assertThat(entry.evidence()).isEqualTo(new Evidence(Source.KEYWORD, Optional.of(stop.id()), "STOP."));
        });
        assertThat(allowed(DOWNTOWN_NUMBER)).isFalse();
        assertThat(allowed(RIVERSIDE_NUMBER)).isTrue();
    }

    @Test
    void stopShouldStandInTheConversationLikeEveryMessage() {
        Message stop = hears("STOP");

        assertThat(stop.kind()).isEqualTo(MessageKind.CLIENT_MESSAGE);
        assertThat(core.published).singleElement().isInstanceOf(MessageAppended.class);
    }

    @ParameterizedTest
    @CsvSource({"number, true", "account, false", "service, false"})
    void stopShouldReachAsFarAsTheConfigurationSays(String scope, boolean otherNumber) {
        core = new CoreFixture(Map.of("keywords_scope", scope,
                "services", "reminders=" + DOWNTOWN_NUMBER + " " + RIVERSIDE_NUMBER));

        hears("STOP");

        assertThat(allowed(RIVERSIDE_NUMBER)).isEqualTo(otherNumber);
    }

    @Test
    void stopShouldBeRecordedOnceWhenItIsRepeated() {
        hears("STOP");
        hears("stop");

        assertThat(history()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel my appointment", "yes I'll come", "yes", "ending", "ARRET", "hello"})
    void messageShouldChangeNothingWhenItIsNoKeyword(String text) {
        hears(text);

        assertThat(history()).isEmpty();
        assertThat(core.store.outbox().size()).isZero();
        assertThat(reviews()).isZero();
    }

    @Test
    void messageShouldOptNobodyInAgainWhenItIsNoKeyword() {
        hears("STOP");
        hears("yes I'll come");
        hears("YES");

        assertThat(allowed(DOWNTOWN_NUMBER)).isFalse();
    }

    @Test
    void messageShouldBeFlaggedForStaffWhenItMayRevoke() {
        hears("stop texting me");

        assertThat(history()).isEmpty();
        assertThat(reviews()).isOne();
    }

    @Test
    void startShouldLiftTheStopButBringNoMarketing() {
        hears("STOP");
        hears("START");

        assertThat(allowed(DOWNTOWN_NUMBER)).isTrue();
        assertThat(marketing()).isInstanceOf(ConsentCheck.OptedOut.class);
    }

    @Test
    void startShouldBringMarketingBackWhenTheStopEndedIt() {
        record(Purpose.MARKETING, ConsentState.OPTED_IN);
        hears("STOP");
        assertThat(marketing()).isInstanceOf(ConsentCheck.OptedOut.class);

        hears("START");

        assertThat(marketing().allowed()).isTrue();
    }

    @Test
    void stopShouldBeAnsweredByNobodyWhenTheProviderDoesThat() {
        hears("STOP");
        hears("START");
        hears("HELP");

        assertThat(core.store.outbox().size()).isZero();
    }

    @Test
    void stopShouldBeAnsweredOnceWhenTheProviderDoesNot() {
        core = new CoreFixture(WE_ANSWER);

        Message stop = hears("STOP");
        hears("STOP");
        core.workers.runReady();

        assertThat(sent()).containsExactly(
                "Downtown: you will get no more messages from us here. Reply START to get them again.");
        Message answer = ((MessageAppended) core.published.get(1)).message();
        assertThat(((MessageAppended) core.published.get(0)).message()).isEqualTo(stop);
        assertThat(answer.kind()).isEqualTo(MessageKind.CONFIRMATION);
        assertThat(answer.author()).isEmpty();
        assertThat(answer.location()).contains(DOWNTOWN);
        assertThat(answer.conversation()).isEqualTo(stop.conversation());
        assertThat(answer.segments()).isPositive();
        assertThat(core.stored(answer).status()).isEqualTo(MessageStatus.SENDING);
    }

    @Test
    void stopShouldBeAnsweredWhenTheProviderDoesNotKnowTheWord() {
        hears("\u00a1Alto!");
        core.workers.runReady();

        assertThat(sent()).hasSize(1);
    }

    @Test
    void answersShouldFollowWhatWasAsked() {
        core = new CoreFixture(WE_ANSWER);

        hears("help");
        hears("STOP");
        hears("HELP");
        hears("START");
        core.workers.runReady();

        assertThat(sent()).extracting(text -> text.substring(10, 25)).containsExactly("write here and ",
                "you will get no", "write here and ", "you will get ou");
    }

    @Test
    void answerShouldBeLeftOutWhenTheConfigurationHasNone() {
        core = new CoreFixture(Map.of("provider_answers_channels", "", "text_stopped", ""));

        hears("STOP");

        assertThat(core.store.outbox().size()).isZero();
        assertThat(allowed(DOWNTOWN_NUMBER)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"YES, 6, OPTED_IN", "s\u00ed, 6, OPTED_IN", "yes please, 0, PENDING", "ok, 0, PENDING", "YES, 8, PENDING",
            "STOP, 0, OPTED_OUT"})
    void questionShouldBeAnsweredByAPlainYesInTime(String text, int daysLater, ConsentState state) {
        record(Purpose.MARKETING, ConsentState.PENDING);
        core.clock.advance(Duration.ofDays(daysLater));

        Message answer = hears(text);

        assertThat(newest(Purpose.MARKETING).state()).isEqualTo(state);
        if (state == ConsentState.OPTED_IN) {
            assertThat(newest(Purpose.MARKETING).evidence().source()).isEqualTo(Source.DOUBLE_OPT_IN);
            assertThat(newest(Purpose.MARKETING).evidence().message()).contains(answer.id());
            assertThat(marketing().allowed()).isTrue();
        }
    }

    @Test
    void keywordShouldLeaveNothingWhenItsMessageCannotBeStored() {
        hears("STOP");
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "START"));

        assertThat(allowed(DOWNTOWN_NUMBER)).as("the same provider id is the same message").isFalse();
        assertThat(history()).hasSize(2);
    }

    private Message hears(String text) {
        return core.receive("SM" + ++texts, KARENS_NUMBER, DOWNTOWN_NUMBER, text);
    }

    private void record(Purpose purpose, ConsentState state) {
        ConsentSubject subject = new ConsentSubject(Channel.SMS, KARENS_NUMBER, purpose, ConsentScope.ACCOUNT);
        core.consents.record(ACCOUNT, List.of(subject), state,
                new Evidence(Source.STAFF, Optional.empty(), "told"), Optional.of(new Author("sam", "Sam")));
    }

    private List<ConsentEntry> history() {
        return core.store.consents().history(ACCOUNT, KARENS_NUMBER, Optional.empty(), 100);
    }

    private ConsentEntry newest(Purpose purpose) {
        return core.consents.newest(ACCOUNT, Channel.SMS, new AddressPair(DOWNTOWN_NUMBER, KARENS_NUMBER), purpose)
                .orElseThrow();
    }

    private boolean allowed(String ours) {
        return core.consents.check(ACCOUNT, Channel.SMS, new AddressPair(ours, KARENS_NUMBER), Purpose.TRANSACTIONAL)
                .allowed();
    }

    private ConsentCheck marketing() {
        return core.consents.check(ACCOUNT, Channel.SMS, new AddressPair(DOWNTOWN_NUMBER, KARENS_NUMBER),
                Purpose.MARKETING);
    }

    private long reviews() {
        return core.store.reviews().open(core.session("sam", DOWNTOWN, RIVERSIDE).access(), Optional.empty(), 10).size();
    }

    private List<String> sent() {
        return core.provider.accepted().stream().map(OutboundMessage::text).toList();
    }
}
