/** Commands for the console of Karaf: what an administrator asks in the night. */
package org.communicator.shell;
