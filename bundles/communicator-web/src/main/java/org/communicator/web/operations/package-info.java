/** Health and figures. */
package org.communicator.web.operations;
