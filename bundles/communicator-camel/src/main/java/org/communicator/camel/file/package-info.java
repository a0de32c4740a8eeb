/**
 * The administrator's routes: read from files, put in the place of others while messages go through, taken away again.
 */
package org.communicator.camel.file;
