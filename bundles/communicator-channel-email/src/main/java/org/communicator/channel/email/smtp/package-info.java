/** Mail out: writing it, handing it to the server, and what came of that. */
package org.communicator.channel.email.smtp;
