package org.communicator.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrometheusMetersTest {

    private final PrometheusMeters meters = new PrometheusMeters();

    @Test
    void countShouldAddUpByLabels() throws IOException {
        meters.count("calls", "outcome", "good");
        meters.count("calls", "outcome", "good");
        meters.count("calls", "outcome", "bad");
        assertThat(page()).contains("communicator_calls_total{outcome=\"good\"} 2.0",
                "communicator_calls_total{outcome=\"bad\"} 1.0");
    }

    @Test
    void countShouldNotStopWhatItCountsWhenTheLabelsAreOthersThanBefore() throws IOException {
        meters.count("calls", "outcome", "good");
        meters.count("calls", "outcome", "good", "channel", "sms");
        assertThat(page()).contains("communicator_calls_total{outcome=\"good\"} 1.0");
    }

    private String page() throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        meters.write(page);
        return page.toString(StandardCharsets.UTF_8);
    }
}
