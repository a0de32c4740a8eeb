/** Serves the web components: public, static files without credentials. */
package org.communicator.ui;
