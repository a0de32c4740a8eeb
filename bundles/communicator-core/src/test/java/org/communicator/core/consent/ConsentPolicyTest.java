package org.communicator.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the entries of the ledger mean (X04). */
class ConsentPolicyTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "-,                        Allowed",
            "OPTED_IN by KEYWORD,      Allowed",
            "OPTED_IN by STAFF,        Allowed",
            "PENDING by DOUBLE_OPT_IN, Allowed",
            "OPTED_OUT by KEYWORD,     OptedOut",
            "OPTED_OUT by STAFF,       OptedOut",
            "OPTED_OUT by HOST,        OptedOut",
            "OPTED_OUT by PROVIDER,    OptedOut"})
    void transactionalShouldPassUnlessThePersonOptedOut(String newest, String outcome) {
        assertThat(ConsentPolicy.transactional(Entries.newest(Purpose.TRANSACTIONAL, newest)).getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "-,                    -,                         NotOptedIn",
            "-,                    PENDING by DOUBLE_OPT_IN,  NotOptedIn",
            "-,                    OPTED_IN by DOUBLE_OPT_IN, Allowed",
            "-,                    OPTED_OUT by STAFF,        OptedOut",
            "OPTED_IN by KEYWORD,  -,                         NotOptedIn",
            "OPTED_IN by KEYWORD,  OPTED_IN by STAFF,         Allowed",
            "OPTED_OUT by KEYWORD, OPTED_IN by STAFF,         OptedOut",
            "OPTED_OUT by KEYWORD, -,                         OptedOut"})
    void marketingShouldPassOnlyWhenThePersonOptedInToIt(String transactional, String marketing, String outcome) {
        ConsentCheck check = ConsentPolicy.marketing(Entries.newest(Purpose.TRANSACTIONAL, transactional),
                Entries.newest(Purpose.MARKETING, marketing));

        assertThat(check.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(check.allowed()).isEqualTo("Allowed".equals(outcome));
        assertThat(check.optOut().isPresent()).isEqualTo("OptedOut".equals(outcome));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "-                                                                   | false",
            "OPTED_OUT by KEYWORD                                                | false",
            "OPTED_OUT by KEYWORD; OPTED_IN by STAFF                             | true",
            "OPTED_OUT by KEYWORD; OPTED_OUT by PROVIDER; OPTED_IN by STAFF      | true",
            "OPTED_OUT by KEYWORD; OPTED_OUT by STAFF; OPTED_IN by DOUBLE_OPT_IN | false",
            "OPTED_OUT by KEYWORD; OPTED_OUT by UNSUBSCRIBE; OPTED_IN by STAFF   | false",
            "OPTED_OUT by KEYWORD; PENDING by DOUBLE_OPT_IN; OPTED_IN by STAFF   | false"})
    void startShouldBringMarketingBackOnlyWhenItEndedByTheStop(String newestFirst, boolean brought) {
        List<ConsentEntry> entries = newestFirst == null ? List.of() : Arrays.stream(newestFirst.split("; "))
                .map(written -> Entries.of(Purpose.MARKETING, written)).toList();

        assertThat(ConsentPolicy.startBringsBack(entries)).isEqualTo(brought);
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void purposeShouldBeMarketingForCampaignsOnly(MessageKind kind) {
        assertThat(ConsentPolicy.purposeOf(kind) == Purpose.MARKETING).isEqualTo(kind == MessageKind.CAMPAIGN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "OPTED_OUT by KEYWORD  | on 14 March 2026 (STOP).",
            "OPTED_OUT by UNSUBSCRIBE | on 14 March 2026 (unsubscribed in a mail).",
            "OPTED_OUT by STAFF    | on 14 March 2026 (recorded by Sam Reed).",
            "OPTED_OUT by HOST     | on 14 March 2026 (told by the CRM).",
            "OPTED_OUT by PROVIDER | on 14 March 2026 (told by the provider, STOP)."})
    void sentenceShouldTellWhoSaidSoAndWhen(String written, String end) {
        assertThat(Refusal.sentence(Entries.of(Purpose.TRANSACTIONAL, written), ZoneId.of("America/New_York")))
                .isEqualTo("The client opted out of text messages to +12125550123 " + end);
    }

    @ParameterizedTest
    @CsvSource({"OPTED_OUT by KEYWORD, false", "OPTED_OUT by UNSUBSCRIBE, true", "OPTED_OUT by STAFF, true",
        "OPTED_IN by STAFF, false"})
    void personShouldNotBeAskedWhenHeOrSheSaidNoToThisPurpose(String newest, boolean mustNot) {
        assertThat(ConsentPolicy.mustNotBeAsked(Entries.of(Purpose.MARKETING, newest))).isEqualTo(mustNot);
    }

    @Test
    void failureShouldSayWhatOneCanDo() {
        assertThat(Refusal.failure(new ConsentCheck.NotOptedIn()).code()).isEqualTo("not-opted-in");
        assertThat(Refusal.failure(new ConsentCheck.OptedOut(Entries.of(Purpose.MARKETING, "OPTED_OUT by STAFF"))))
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo("opted-out");
                    assertThat(failure.next()).contains("START");
                });
        assertThat(Refusal.failure(new ConsentCheck.OptedOut(Entries.of(Purpose.MARKETING, "OPTED_OUT by UNSUBSCRIBE"))))
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo("opted-out");
                    assertThat(failure.next()).contains("asks for such mail again").doesNotContain("START");
                });
    }
}
