/** Text messages through Twilio, by Camel's Twilio component. */
package org.communicator.channel.sms.twilio;
