/** What refers to the contents of attachments. */
package org.communicator.store.jpa.media;
