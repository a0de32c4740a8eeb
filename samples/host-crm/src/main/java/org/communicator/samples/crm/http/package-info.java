/** The CRM's pages and its small JSON interface, for signed-in staff on loopback. */
package org.communicator.samples.crm.http;
