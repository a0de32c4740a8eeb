/**
 * Email: out through SMTP, in from one IMAP mailbox that all of our addresses lead to. What a mail means is read here;
 * where it lands, and whether it is answered, is decided by core.
 */
package org.communicator.channel.email;
