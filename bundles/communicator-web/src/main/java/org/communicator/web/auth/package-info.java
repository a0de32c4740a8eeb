/** Who calls: tokens signed by the host. */
package org.communicator.web.auth;
