package org.communicator.store.jpa.search;

/**
 * What the database thinks.
 *
 * @param messages how many messages there are
 * @param wanted how many are of the time, author and channel that are wanted
 * @param hits how many have the words, in whatever order
 * @param conversations how many conversations are within reach
 * @param reach how many messages these have
 * @param phrase whether some words must follow one another
 */
record Estimate(double messages, double wanted, double hits, double conversations, double reach, boolean phrase) {

    private static final int SPREAD_UNEVENLY = 3;
    private static final int LEAST_PASSED = 20_000;
    /** One of so many messages that have the words of a phrase has them in a row, if that is by chance. */
    private static final double HAVE_PHRASE = 12;

    Estimate {
        messages = Math.max(1, messages);
        wanted = Math.min(messages, Math.max(1, wanted));
        hits = Math.min(messages, Math.max(1, hits));
        reach = Math.min(messages, Math.max(1, reach));
    }

    /** How many of the newest messages are passed until so many are found, if they are spread evenly. */
    double passed(int limit) {
        double found = phrase ? hits / HAVE_PHRASE : hits;
        return Math.min(wanted, limit * messages / found / share());
    }

    /** How many of the newest messages may be passed; all of them if that is not much more. */
    int mostPassed(int limit) {
        double most = Math.max(LEAST_PASSED, SPREAD_UNEVENLY * passed(limit));
        return wanted <= most ? Integer.MAX_VALUE : (int) most;
    }

    /** How much of everything is within reach. */
    double share() {
        return reach / messages;
    }

    /** What it takes to read a message that has the words, in microseconds. */
    double perHit() {
        return phrase ? 9 : 7;
    }
}
