package org.communicator.benchmarks.scenario;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.communicator.benchmarks.load.PacedLoop;
import org.communicator.benchmarks.report.Report;
import org.communicator.benchmarks.report.Target;
import org.communicator.benchmarks.stage.Distribution;
import org.communicator.benchmarks.stage.History;
import org.communicator.benchmarks.stage.Stage;

/** How long searches take with a long history and many clients, by the REST API at a fixed rate. */
public final class SearchRun {

    private static final int PER_SECOND = 10;
    private static final int CONNECTIONS = 8;
    private static final int COUNT = 120;
    private static final int WARM_UP = 30;
    private static final double MOST_SEARCH_MILLIS = 200;
    private static final double MOST_RECIPIENT_MILLIS = 50;

    private final Stage stage;
    private final int size;
    private final Random random = new Random(7);

    /** On that stage, with that many messages and clients. */
    public SearchRun(Stage stage, int size) {
        this.stage = stage;
        this.size = size;
    }

    /** Measures everything. */
    public void measure(Report report) {
        Distribution distribution = stage.distribution();
        distribution.boot();
        stage.writeHistory(size);
        ApiRequests all = new ApiRequests(distribution, distribution.reader(List.of(), true));
        ApiRequests one = new ApiRequests(distribution, distribution.reader(List.of(History.place(3)), false));
        searches(report, all, "all", "all locations");
        searches(report, one, "one", "one of 20 locations");
        recipients(report, all, "all", "all locations");
        recipients(report, one, "one", "one of 20 locations");
    }

    private void searches(Report report, ApiRequests requests, String id, String reach) {
        tell(report, requests, "search-common-" + id, "Search for a common word, " + reach,
                i -> search(between(1, 20)), MOST_SEARCH_MILLIS);
        tell(report, requests, "search-middle-" + id, "Search for a word of the middle, " + reach,
                i -> search(between(20, 1000)), MOST_SEARCH_MILLIS);
        tell(report, requests, "search-rare-" + id, "Search for a rare word, " + reach,
                i -> search(between(1000, History.WORDS)), MOST_SEARCH_MILLIS);
        tell(report, requests, "search-two-" + id, "Search for two words, " + reach,
                i -> search(between(1, 300)) + "%20" + between(1, 300), MOST_SEARCH_MILLIS);
        tell(report, requests, "search-phrase-" + id, "Search for a phrase, " + reach,
                i -> search("%22" + between(1, 300) + "%20" + between(1, 300) + "%22"), MOST_SEARCH_MILLIS);
        filtered(report, requests, id, reach);
    }

    private void filtered(Report report, ApiRequests requests, String id, String reach) {
        tell(report, requests, "search-author-" + id, "Search in what one of the staff wrote, " + reach,
                i -> search(between(1, 1000)) + "&author=" + History.author(i), MOST_SEARCH_MILLIS);
        tell(report, requests, "search-channel-" + id, "Search in mails, " + reach,
                i -> search(between(1, 1000)) + "&channel=EMAIL", MOST_SEARCH_MILLIS);
        tell(report, requests, "search-week-" + id, "Search in a week, " + reach,
                i -> search(between(1, 1000)) + "&from=2024-02-01T00:00:00Z&to=2024-02-08T00:00:00Z", MOST_SEARCH_MILLIS);
        tell(report, requests, "search-location-" + id, "Search at a location, " + reach,
                i -> search(between(1, 1000)) + "&location=" + History.place(3), MOST_SEARCH_MILLIS);
    }

    private void recipients(Report report, ApiRequests requests, String id, String reach) {
        tell(report, requests, "recipient-name-" + id, "Recipients by a name's beginning, " + reach,
                i -> recipient(name(3 + i % 4)), MOST_RECIPIENT_MILLIS);
        tell(report, requests, "recipient-names-" + id, "Recipients by two names, " + reach,
                i -> recipient(name(4) + "%20" + name(3)), MOST_RECIPIENT_MILLIS);
        tell(report, requests, "recipient-number-" + id, "Recipients by a part of a number, " + reach,
                i -> recipient(i % 2 == 0 ? "%2B1212" + (1000 + random.nextInt(9000)) : "" + (10_000 + random.nextInt(90_000))),
                MOST_RECIPIENT_MILLIS);
    }

    private void tell(Report report, ApiRequests requests, String id, String what, IntFunction<String> path,
            double most) {
        run(requests, path, WARM_UP);
        PacedLoop.Outcome outcome = run(requests, path, COUNT);
        report.add(id + "-p50", what + ", p50", outcome.answers().percentileMillis(50), "ms", Target.NONE);
        report.add(id + "-p95", what + ", p95", outcome.answers().percentileMillis(95), "ms", Target.atMost(most));
    }

    private PacedLoop.Outcome run(ApiRequests requests, IntFunction<String> path, int count) {
        PacedLoop.Outcome outcome = new PacedLoop(stage.distribution().port(), CONNECTIONS, PER_SECOND)
                .run(requests.gets(count, path));
        Checks.require(outcome.refused() == 0, outcome.refused() + " searches were refused");
        return outcome;
    }

    private String between(int first, int last) {
        return History.word(first + random.nextInt(last - first));
    }

    private static String search(String words) {
        return "/messages/search?limit=50&q=" + words;
    }

    private static String recipient(String typed) {
        return "/recipients?q=" + typed;
    }

    /** The beginning of a name. */
    private String name(int length) {
        String[] syllables = {"ba", "do", "fi", "ga", "ho", "ju", "ka", "le", "mi", "no"};
        StringBuilder name = new StringBuilder();
        while (name.length() < length) {
            name.append(syllables[random.nextInt(syllables.length)]);
        }
        return name.substring(0, length);
    }
}
