package org.communicator.web.operations;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.communicator.api.operations.Meters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The figures, kept by Prometheus' client. */
@Component(service = {Meters.class, PrometheusMeters.class})
public final class PrometheusMeters implements Meters {

    /** The media type of {@link #write}. */
    public static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final Logger LOG = LoggerFactory.getLogger(PrometheusMeters.class);
    private static final String PREFIX = "communicator_";
    private static final double NANOS = 1e9;
    private static final double[] SECONDS = {.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 15};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final Set<String> mislabelledNames = ConcurrentHashMap.newKeySet();
    private final Map<String, Histogram> times = new ConcurrentHashMap<>();
    private final Map<String, LongSupplier> gauges = new ConcurrentHashMap<>();

    @Activate
    public PrometheusMeters() {
        Platform.meter(this);
    }

    /** A figure that cannot be kept must not stop what it counts: it is left out, and said once. */
    @Override
    public void count(String name, String... labels) {
        try {
            add(name, labels);
        } catch (IllegalArgumentException mislabelled) {
            if (mislabelledNames.add(name)) {
                LOG.warn("the counter {} is used with other labels than before and misses those uses", name);
            }
        }
    }

    private void add(String name, String... labels) {
        Counter counter = counters.get(name);
        if (counter == null) {
            counter = counters.computeIfAbsent(name, missing -> counter(missing, labels));
        }
        if (labels.length == 0) {
            counter.inc();
        } else {
            counter.labelValues(every(1, labels)).inc();
        }
    }

    @Override
    public void time(String name, Duration took) {
        Histogram histogram = times.get(name);
        if (histogram == null) {
            histogram = times.computeIfAbsent(name, missing -> Histogram.builder().name(PREFIX + missing)
                    .classicOnly().classicUpperBounds(SECONDS).register(registry));
        }
        histogram.observe(took.toNanos() / NANOS);
    }

    @Override
    public void gauge(String name, LongSupplier value) {
        if (gauges.put(name, value) == null) {
            GaugeWithCallback.builder().name(PREFIX + name)
                    .callback(callback -> callback.call(gauges.get(name).getAsLong())).register(registry);
        }
    }

    /** Writes all figures in Prometheus' text format. */
    void write(OutputStream page) throws IOException {
        writer.write(page, registry.scrape());
    }

    private Counter counter(String name, String... labels) {
        return Counter.builder().name(PREFIX + name).labelNames(every(0, labels)).register(registry);
    }

    private static String[] every(int first, String... labels) {
        String[] chosen = new String[labels.length / 2];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = labels[2 * i + first];
        }
        return chosen;
    }
}
