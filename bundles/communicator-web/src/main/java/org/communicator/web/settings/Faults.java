package org.communicator.web.settings;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is wrong with the configuration, by key. A fault switches off what it concerns and nothing else. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final String FILE = "etc/" + WebConfig.PID + ".cfg";

    private final List<String> found = new ArrayList<>();

    void add(String key, String cause) {
        String fault = FILE + ": " + key + ": " + cause;
        LOG.warn(fault);
        found.add(fault);
    }

    List<String> found() {
        return List.copyOf(found);
    }
}
