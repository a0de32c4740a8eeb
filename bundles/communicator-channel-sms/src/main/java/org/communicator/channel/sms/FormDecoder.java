package org.communicator.channel.sms;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Goes through an encoded form field by field. It is strict: what it cannot read is an error, never a guess. */
final class FormDecoder {

    private final byte[] encoded;
    private final byte[] decoded;
    private int at;

    FormDecoder(byte[] encoded) {
        this.encoded = encoded;
        this.decoded = new byte[encoded.length];
        skipSeparators();
    }

    boolean hasNext() {
        return at < encoded.length;
    }

    Form.Field next() {
        String name = text('=');
        boolean hasValue = at < encoded.length && encoded[at] == '=';
        if (hasValue) {
            at++;
        }
        String value = hasValue ? text('&') : "";
        skipSeparators();
        return new Form.Field(name, value);
    }

    private void skipSeparators() {
        while (at < encoded.length && encoded[at] == '&') {
            at++;
        }
    }

    private String text(char end) {
        int length = 0;
        for (; at < encoded.length && encoded[at] != end && encoded[at] != '&'; at++) {
            decoded[length++] = octet();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded, 0, length)).toString();
        } catch (CharacterCodingException e) {
            throw RefusedException.malformed("encoding");
        }
    }

    private byte octet() {
        if (encoded[at] == '+') {
            return ' ';
        }
        if (encoded[at] != '%') {
            return encoded[at];
        }
        int octet = at + 2 < encoded.length ? hex(encoded[at + 1]) << 4 | hex(encoded[at + 2]) : -1;
        if (octet < 0) {
            throw RefusedException.malformed("encoding");
        }
        at += 2;
        return (byte) octet;
    }

    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }
}
