package org.communicator.channel.push;

/** A setting that cannot be used. */
final class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSettingException(String key, String problem) {
        super(key + " " + problem);
    }
}
