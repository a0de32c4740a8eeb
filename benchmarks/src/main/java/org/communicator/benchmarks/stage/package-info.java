/** What runs during a measurement, and the business that it runs for. */
package org.communicator.benchmarks.stage;
