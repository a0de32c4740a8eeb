/** Answers of requests that may be repeated, in a table. */
package org.communicator.store.jpa.request;
