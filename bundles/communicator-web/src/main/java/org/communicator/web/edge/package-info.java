/** What every request passes: headers, origins, problems. */
package org.communicator.web.edge;
