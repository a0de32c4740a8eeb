/** Firebase Cloud Messaging, HTTP v1. */
package org.communicator.channel.push.firebase;
