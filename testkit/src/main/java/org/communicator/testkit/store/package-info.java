/** Contract suites of the store's ports, and what they are told with. */
package org.communicator.testkit.store;
