/** Benchmarks. */
package org.communicator.benchmarks;
