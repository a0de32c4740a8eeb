/** JSON on the wire. */
package org.communicator.web.wire;
