/** The one door for providers' calls. */
package org.communicator.web.hooks;
