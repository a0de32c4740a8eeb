/** What the least imaginable server for the same job can do on the same machine. */
package org.communicator.benchmarks.ceiling;
