/** The decisions alone, without a server around them. */
package org.communicator.benchmarks.pure;
