/** Contract suites of what a channel implements, and fakes of the ports that it calls. */
package org.communicator.testkit.channel;
