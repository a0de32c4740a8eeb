package org.communicator.web.operations;

import java.lang.management.ManagementFactory;
import org.communicator.api.operations.Meters;

/** Figures of the Java platform. */
final class Platform {

    private Platform() {
    }

    static void meter(Meters meters) {
        var memory = ManagementFactory.getMemoryMXBean();
        var threads = ManagementFactory.getThreadMXBean();
        var runtime = ManagementFactory.getRuntimeMXBean();
        meters.gauge("jvm_heap_used_bytes", () -> memory.getHeapMemoryUsage().getUsed());
        meters.gauge("jvm_nonheap_used_bytes", () -> memory.getNonHeapMemoryUsage().getUsed());
        meters.gauge("jvm_threads", threads::getThreadCount);
        meters.gauge("uptime_milliseconds", runtime::getUptime);
    }
}
