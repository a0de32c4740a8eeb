/** The machine: processes, ports, processor time and memory. */
package org.communicator.benchmarks.machine;
