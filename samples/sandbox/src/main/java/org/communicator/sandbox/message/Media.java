package org.communicator.sandbox.message;

/** A picture or file of a message; the type is null when only its address is known. */
public record Media(String url, String contentType) { }
