/** The configuration of the web bundle. */
package org.communicator.web.settings;
