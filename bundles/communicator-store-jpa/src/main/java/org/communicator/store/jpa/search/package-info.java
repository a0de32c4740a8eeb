/** Search over the words of messages. */
package org.communicator.store.jpa.search;
