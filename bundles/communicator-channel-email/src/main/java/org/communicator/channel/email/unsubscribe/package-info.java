/** Where who got a campaign asks not to get them any more (RFC 8058). */
package org.communicator.channel.email.unsubscribe;
