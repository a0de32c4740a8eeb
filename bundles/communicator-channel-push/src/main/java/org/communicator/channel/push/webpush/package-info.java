/** Web Push: RFC 8030 with the keys of RFC 8292 and the encryption of RFC 8291. */
package org.communicator.channel.push.webpush;
