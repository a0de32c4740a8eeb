/**
 * Push notifications to the guest app and to staff's browsers. What a push service does its own way stands in a package of
 * its own below this one, behind {@link org.communicator.channel.push.service.PushService}.
 */
package org.communicator.channel.push;
