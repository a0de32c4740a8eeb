/** What is measured. */
package org.communicator.benchmarks.scenario;
