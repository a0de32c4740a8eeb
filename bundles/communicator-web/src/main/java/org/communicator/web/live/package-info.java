/** Live events as server-sent events. */
package org.communicator.web.live;
