/**
 * Text messages. The three routes are the channel's; what a provider does its own way stands in a package of its own
 * below this one, behind {@link org.communicator.channel.sms.SmsProvider}.
 */
package org.communicator.channel.sms;
