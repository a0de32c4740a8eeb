package org.communicator.store.jpa.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    private static final int CONVERSATIONS = 20_000;
    private static final int LIMIT = 51;

    @ParameterizedTest
    @CsvSource({"1000000,500000,1000000,NEWEST", "1000000,30,1000000,WORDS", "1000000,20000,1000000,NEWEST",
            "1000000,1000,50000,WORDS", "1000000,16000,66000,BOTH", "1000000,300000,50000,NEWEST",
            "1000000,300000,500,REACH", "1000000,30000,10000,BOTH", "-1,1,1,NEWEST", "0,0,0,NEWEST", "100,1,100,WORDS"})
    void shortestShouldDependOnHowManyHaveTheWordsAndOnReach(double messages, double hits, double reach, Plan plan) {
        assertThat(Plan.shortest(estimate(messages, messages, hits, reach, false), LIMIT)).isEqualTo(plan);
    }

    @Test
    void shortestShouldLookAtAllThatAreWantedWhenTheseAreFew() {
        assertThat(Plan.shortest(estimate(1e6, 3_000, 16_000, 66_000, false), LIMIT)).isEqualTo(Plan.NEWEST);
        assertThat(Plan.shortest(estimate(1e6, 3_000, 16_000, 1e6, false), LIMIT)).isEqualTo(Plan.NEWEST);
    }

    @Test
    void shortestShouldExpectThatFewHaveTheWordsOfAPhraseInARow() {
        assertThat(Plan.shortest(estimate(1e6, 1e6, 6_000, 1e6, false), LIMIT)).isEqualTo(Plan.NEWEST);
        assertThat(Plan.shortest(estimate(1e6, 1e6, 6_000, 1e6, true), LIMIT)).isEqualTo(Plan.WORDS);
    }

    @Test
    void shortestShouldListNoMoreConversationsThanAStatementHolds() {
        assertThat(Plan.shortest(new Estimate(1e7, 1e7, 150_000, 30_000, 66_000, false), LIMIT)).isNotEqualTo(Plan.BOTH);
    }

    @Test
    void mostPassedShouldBeEverythingUnlessMuchMoreIsWanted() {
        assertThat(estimate(1e6, 15_000, 10, 1e6, false).mostPassed(LIMIT)).isEqualTo(Integer.MAX_VALUE);
        assertThat(estimate(1e6, 1e6, 500_000, 1e6, false).mostPassed(LIMIT)).isEqualTo(20_000);
        assertThat(estimate(1e6, 1e6, 5_000, 1e6, false).mostPassed(LIMIT)).isEqualTo(30_600);
    }

    private static Estimate estimate(double messages, double wanted, double hits, double reach, boolean phrase) {
        return new Estimate(messages, wanted, hits, CONVERSATIONS * reach / Math.max(1, messages), reach, phrase);
    }
}
