/** RFC 9457 problems: the one way in which this API says no. */
package org.communicator.web.problem;
