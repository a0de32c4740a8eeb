/** What is told of the figures. */
package org.communicator.benchmarks.report;
