/** A small CRM that embeds Communicator as any host would: it owns clients, staff, locations and sign-in. */
package org.communicator.samples.crm;
