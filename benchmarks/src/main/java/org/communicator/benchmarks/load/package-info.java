/** Load: light enough to share two processors with what is measured. */
package org.communicator.benchmarks.load;
