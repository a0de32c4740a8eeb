/** Templates in a table. */
package org.communicator.store.jpa.template;
