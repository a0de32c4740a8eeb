/** Contract suite of the host's SPI. */
package org.communicator.testkit.host;
