package org.communicator.itests.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communicator.itests.stage.Layout;
import org.communicator.itests.stage.OneCommand;
import org.junit.jupiter.api.Test;

/** What the README promises to who comes new: the one command starts everything, and the tour goes through. */
class TourIT {

    private static final Pattern SUM = Pattern.compile("(\\d+) requests processed \\((\\d+) succeeded\\)");

    @Test
    void tourShouldGoThroughWhatTheOneCommandHasStarted() throws IOException {
        long checked = Files.readString(Layout.root().resolve("docs/tour/tour.http")).lines()
                .filter(line -> line.matches("(GET|POST|PUT|DELETE) .*")).count();
        try (OneCommand communicator = new OneCommand()) {
            assertThat(communicator.run("run")).contains("It is running.");

            Matcher sum = SUM.matcher(communicator.run("tour"));

            assertThat(sum.find()).as("a sum without a failure").isTrue();
            assertThat(Long.parseLong(sum.group(2))).isGreaterThanOrEqualTo(checked);
            assertThat(communicator.run("status")).contains("{\"status\":\"up\"");
        }
    }
}
