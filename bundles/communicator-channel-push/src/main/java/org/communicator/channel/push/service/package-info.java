/** What all push services have in common. */
package org.communicator.channel.push.service;
