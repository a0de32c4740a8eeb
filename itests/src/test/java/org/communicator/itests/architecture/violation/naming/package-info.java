/** Names that must not be. */
package org.communicator.itests.architecture.violation.naming;
