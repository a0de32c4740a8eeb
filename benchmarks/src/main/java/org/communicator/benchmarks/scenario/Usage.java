package org.communicator.benchmarks.scenario;

import org.communicator.benchmarks.machine.ProcessorTime;
import org.communicator.benchmarks.stage.Server;

/**
 * Who used the processors during a measurement, as a share of one processor.
 *
 * @param server what was measured
 * @param database PostgreSQL
 * @param load this process
 * @param others everybody else on the machine, the kernel's own work included: what spoils a figure
 */
public record Usage(double server, double database, double load, double others) {

    private record Clocks(long server, long database, long load, long machine, long at) {

        static Clocks read(Server server) {
            return new Clocks(server.processorMillis(), ProcessorTime.ofPrograms("postgres"), ProcessorTime.own(),
                    ProcessorTime.ofMachine(), System.nanoTime());
        }
    }

    /** Takes the time from now on. */
    static Watch watch(Server server) {
        Clocks before = Clocks.read(server);
        return () -> between(before, Clocks.read(server));
    }

    /** Runs until it is asked. */
    interface Watch {
        Usage stop();
    }

    private static Usage between(Clocks before, Clocks after) {
        double millis = (after.at() - before.at()) / 1e6;
        double server = (after.server() - before.server()) / millis;
        double database = (after.database() - before.database()) / millis;
        double load = (after.load() - before.load()) / millis;
        double machine = (after.machine() - before.machine()) / millis;
        return new Usage(server, database, load, Math.max(0, machine - server - database - load));
    }
}
