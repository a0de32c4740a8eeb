/** The contract of whatever keeps the contents of attachments. */
package org.communicator.testkit.media;
