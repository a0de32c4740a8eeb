package org.communicator.itests.http;

import java.net.URI;

/** The figures that a server tells. */
public final class Metrics {

    private final URI page;

    private Metrics(URI page) {
        this.page = page;
    }

    public static Metrics of(URI server) {
        return new Metrics(server.resolve("/communicator/metrics"));
    }

    /** The whole page. */
    public String text() {
        return Plain.get(page).body();
    }

    /** One figure; 0 as long as nothing was counted. */
    public double value(String nameAndLabels) {
        return text().lines().filter(line -> line.startsWith(nameAndLabels + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(nameAndLabels.length() + 1).split(" ")[0])).sum();
    }
}
