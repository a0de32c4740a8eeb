package org.communicator.store.jpa.search;

import java.util.stream.Stream;

/** How the newest messages with certain words are found; which way is short depends on how many have them. */
enum Plan {
    /** Looks at the newest messages one after the other: for words that many messages have. */
    NEWEST {
        @Override
        double cost(Estimate estimate, int limit) {
            return 2 * estimate.passed(limit);
        }
    },
    /** Asks the index of words for all that have them: for words that few messages have. */
    WORDS {
        @Override
        double cost(Estimate estimate, int limit) {
            return estimate.perHit() * estimate.hits();
        }
    },
    /** Asks the index of words and that of conversations, and reads what both have: for words in between. */
    BOTH {
        @Override
        double cost(Estimate estimate, int limit) {
            return estimate.conversations() > MOST_LISTED ? Double.MAX_VALUE
                    : 10 * estimate.conversations() + 0.2 * estimate.reach() + 0.4 * estimate.hits()
                            + estimate.perHit() * estimate.hits() * estimate.share();
        }
    },
    /** Looks at all messages of the conversations within reach: for somebody who may see little. */
    REACH {
        @Override
        double cost(Estimate estimate, int limit) {
            return 6 * estimate.reach();
        }
    };

    private static final int MOST_LISTED = 20_000;

    /** The way that is shortest by that estimate. */
    static Plan shortest(Estimate estimate, int limit) {
        return shortest(Stream.of(values()), estimate, limit);
    }

    /** The shortest way that does not depend on where in time the hits are. */
    static Plan withoutOrder(Estimate estimate, int limit) {
        return shortest(Stream.of(WORDS, BOTH, REACH), estimate, limit);
    }

    /** In microseconds; only how they compare matters. The newest messages lie together, all others anywhere. */
    abstract double cost(Estimate estimate, int limit);

    private static Plan shortest(Stream<Plan> plans, Estimate estimate, int limit) {
        return plans.reduce((one, other) -> other.cost(estimate, limit) < one.cost(estimate, limit) ? other : one)
                .orElseThrow();
    }
}
