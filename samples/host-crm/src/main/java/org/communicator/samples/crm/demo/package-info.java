/** The CRM's own data: a spa with three locations. */
package org.communicator.samples.crm.demo;
