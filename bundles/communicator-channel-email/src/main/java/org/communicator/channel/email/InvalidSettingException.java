package org.communicator.channel.email;

/** A setting that cannot be worked with. The message names the key and what it should be, never the value. */
final class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSettingException(String key, String shouldBe) {
        super(key + " " + shouldBe);
    }
}
