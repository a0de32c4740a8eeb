package org.communicator.sandbox.message;

/**
 * A picture or file of a message.
 *
 * @param url where it is to be had
 * @param contentType null when only its address is known
 * @param sid what it is called here, null when it is not
 */
public record Media(String url, String contentType, String sid) { }
