package org.communicator.store.jpa.search;

/** How the newest messages with certain words are found; which way is short depends on how many have them. */
enum Plan {
    /** Looks at the newest messages one after the other: for words that many messages have. */
    NEWEST,
    /** Asks the index of words for all that have them: for words that few messages have. */
    WORDS,
    /** Looks at all messages of the conversations within reach: for somebody who may see little. */
    REACH;

    /** In microseconds; only how they compare matters. The newest messages lie together, all others anywhere. */
    private static final double PER_MESSAGE_PASSED = 2;
    private static final double PER_HIT = 6;
    private static final double PER_MESSAGE_IN_REACH = 6;

    /**
     * What the database thinks.
     *
     * @param messages how many messages there are
     * @param hits how many have the words
     * @param reach how many are within reach
     */
    record Estimate(double messages, double hits, double reach) {

        Estimate {
            messages = Math.max(1, messages);
            hits = Math.min(messages, Math.max(1, hits));
            reach = Math.min(messages, Math.max(1, reach));
        }

        /** How many of the newest messages are passed until so many are found, if they are spread evenly. */
        double passed(int limit) {
            return Math.min(messages, limit * messages / hits * (messages / reach));
        }
    }

    /** The way that is shortest by that estimate. */
    static Plan shortest(Estimate estimate, int limit) {
        Plan other = withoutOrder(estimate);
        return PER_MESSAGE_PASSED * estimate.passed(limit) < other.cost(estimate) ? NEWEST : other;
    }

    /** The shortest way that does not depend on where in time the hits are. */
    static Plan withoutOrder(Estimate estimate) {
        return REACH.cost(estimate) < WORDS.cost(estimate) ? REACH : WORDS;
    }

    private double cost(Estimate estimate) {
        return this == REACH ? PER_MESSAGE_IN_REACH * estimate.reach() : PER_HIT * estimate.hits();
    }
}
