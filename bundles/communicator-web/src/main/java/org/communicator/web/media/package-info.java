/** Files for providers, behind signed links. */
package org.communicator.web.media;
