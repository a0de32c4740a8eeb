package org.communicator.store.jpa.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.communicator.store.jpa.search.Plan.Estimate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    @ParameterizedTest
    @CsvSource({"1000000,500000,1000000,NEWEST", "1000000,30,1000000,WORDS", "1000000,20000,1000000,NEWEST",
            "1000000,1000,50000,WORDS", "1000000,300000,50000,NEWEST", "1000000,300000,500,REACH",
            "1000000,30000,10000,REACH", "-1,1,1,NEWEST", "0,0,0,NEWEST", "100,1,100,WORDS"})
    void shortestShouldDependOnHowManyHaveTheWordsAndOnReach(double messages, double hits, double reach, Plan plan) {
        assertThat(Plan.shortest(new Estimate(messages, hits, reach), 51)).isEqualTo(plan);
    }
}
